import { plural } from './plural.js'

/** The figures of a report that carry a name and an explanation. */
export type ReportField =
  | 'pageLoads'
  | 'plays'
  | 'viewers'
  | 'averageWatchRate'
  | 'funnel'
  | 'watchRate'
  | 'actions'
  | ReportActionField
  | 'popularRegion'
  | 'playsInPopularRegion'

/** The eight kinds of action. */
export type ReportActionField =
  | 'annotations'
  | 'callsToAction'
  | 'forms'
  | 'endScreens'
  | 'questions'
  | 'comments'
  | 'reactions'
  | 'replies'

/** Words of the way from a page load to a viewer. */
interface FunnelLabels {
  /** What each step is called. */
  opened: string
  played: string
  watched: string
  /** What stands beside it. */
  loadCount: (count: number, text: string) => string
  ofLoads: (share: string) => string
  /** How often each viewer played, with one digit after the point at most. */
  playsEachCount: (count: number, text: string) => string
}

/** Words of the comparison with another video, or with the days before. */
interface ComparisonLabels {
  /** `what` is the title of a video or the text of `daysBeforeCount`. */
  against: (what: string) => string
  thisVideo: string
  lastDaysCount: (count: number, text: string) => string
  daysBeforeCount: (count: number, text: string) => string
  /** Heads of the columns. */
  before: string
  figure: string
  difference: string
  more: (text: string) => string
  fewer: (text: string) => string
  /** Of percentages. */
  morePointsCount: (count: number, text: string) => string
  fewerPointsCount: (count: number, text: string) => string
  same: string
  /** Where there was nothing before. */
  fromNothing: string
  incomparable: string
  /** Follows the sentence of what went wrong. */
  missing: string
}

/** Words of the chart of how far people watched. */
interface WatchRateChartLabels {
  /** What is heard and read at one bar. */
  at: (step: string, plays: string, share: string) => string
  summary: (half: string, whole: string) => string
  cursor: string
  showTable: string
  shareOfPlays: string
  emptyTitle: string
  emptyText: string
}

/** Words of the report card. Counts come as a number and as text in the provider's locale. */
export interface ReportLabels {
  /** Heading while the video's own title is not known. */
  title: (videoId: string) => string
  /** What the dates in the header mean. */
  recorded: (date: string) => string
  /** Short name of each figure. */
  fields: Record<ReportField, string>
  /** One sentence on what each figure counts. */
  help: Record<ReportField, string>
  actionCount: (count: number, text: string) => string
  playCount: (count: number, text: string) => string
  noActions: string
  /** In place of the average while there is no play. */
  noAverage: string
  /** Opens the list of actions nobody took: `hidden` of `kinds`, and `hidden` as text. */
  showAll: (hidden: number, kinds: number, text: string) => string
  /** Column heads of the table that says the same as the bars. */
  watchedShare: string
  watchedCount: string
  emptyTitle: string
  emptyText: string
  funnel: FunnelLabels
  comparison: ComparisonLabels
  watchRateChart: WatchRateChartLabels
}

export const reportLabels: ReportLabels = {
  title: (videoId) => `Video ${videoId}`,
  recorded: (date) => `recorded ${date}`,
  fields: {
    pageLoads: 'Page loads',
    plays: 'Plays',
    viewers: 'Viewers',
    averageWatchRate: 'Avg. watched',
    funnel: 'From link to viewer',
    watchRate: 'How far people watched',
    actions: 'What they did',
    annotations: 'Annotations',
    callsToAction: 'Calls to action',
    forms: 'Forms',
    endScreens: 'End screens',
    questions: 'Questions',
    comments: 'Comments',
    reactions: 'Reactions',
    replies: 'Replies',
    popularRegion: 'Most plays from',
    playsInPopularRegion: 'Plays from there',
  },
  help: {
    pageLoads: 'Number of times the shared link was opened.',
    plays: 'Number of times the video was played, out of total page loads.',
    viewers: 'Number of unique users that have played the video.',
    averageWatchRate:
      'The overall percentage watched: total duration watched ÷ (total plays × video duration).',
    funnel:
      'Which share of the page loads were played, and how often each viewer played. One viewer may play several times.',
    watchRate: 'Number of plays by the share of the video they reached, in five steps from 0% to 100%.',
    actions: 'Total number of actions: the sum of the eight kinds below.',
    annotations: 'Number of clicks on annotations.',
    callsToAction: 'Number of clicks on a call to action.',
    forms: 'Number of clicks on lead generation forms.',
    endScreens: 'Number of clicks on the playlist.',
    questions: 'Number of clicks on a custom poll.',
    comments: 'Total number of comments on the video.',
    reactions: 'Total number of reactions on the video.',
    replies: 'Number of replies to the comments.',
    popularRegion: 'The place with the most plays.',
    playsInPopularRegion: 'Number of plays from the place with the most plays.',
  },
  actionCount: (count, text) => `${text} ${plural('en', count, { one: 'action', other: 'actions' })}`,
  playCount: (count, text) => `${text} ${plural('en', count, { one: 'play', other: 'plays' })}`,
  noAverage: 'Not yet',
  noActions: 'Nobody has clicked, answered or reacted yet.',
  showAll: (hidden, kinds, text) => (hidden === kinds ? `Show all ${text}` : `${text} more at zero`),
  watchedShare: 'Share watched',
  watchedCount: 'Plays',
  emptyTitle: 'Nobody has opened this video yet',
  emptyText:
    'Share its link. The first page load, play and viewer appear here, with how far people watched and what they did.',
  funnel: {
    opened: 'Opened',
    played: 'Played',
    watched: 'Viewers',
    loadCount: (count, text) => `${text} ${plural('en', count, { one: 'page load', other: 'page loads' })}`,
    ofLoads: (share) => `${share} of page loads`,
    playsEachCount: (count, text) =>
      `${text} ${plural('en', count, { one: 'play', other: 'plays' })} per viewer`,
  },
  comparison: {
    against: (what) => `Compared with ${what}`,
    thisVideo: 'This video',
    lastDaysCount: (count, text) => (count === 1 ? 'Last day' : `Last ${text} days`),
    daysBeforeCount: (count, text) => (count === 1 ? 'the day before' : `the ${text} days before`),
    before: 'Before',
    figure: 'Figure',
    difference: 'Difference',
    more: (text) => `${text} more`,
    fewer: (text) => `${text} fewer`,
    morePointsCount: (count, text) =>
      `${text} ${plural('en', count, { one: 'point', other: 'points' })} more`,
    fewerPointsCount: (count, text) =>
      `${text} ${plural('en', count, { one: 'point', other: 'points' })} less`,
    same: 'The same',
    fromNothing: 'New',
    incomparable: 'None yet',
    missing: 'There is nothing to compare with.',
  },
  watchRateChart: {
    at: (step, plays, share) => `${step} watched: ${plays}, ${share} of all`,
    summary: (half, whole) => `${half} of plays saw half of the video or more, ${whole} all of it.`,
    cursor: 'Share watched',
    showTable: 'Show as a table',
    shareOfPlays: 'Share of plays',
    emptyTitle: 'Nobody has played this video yet',
    emptyText: 'After the first play you see here how far people watch.',
  },
}
