import type { ComparisonLabels } from './comparison.js'
import { plural } from './plural.js'
import type { WatchRateChartLabels } from './watchRateChart.js'

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

/** What every report says; comparison and chart bring the rest with them. */
export type ReportCardLabels = Omit<ReportLabels, 'comparison' | 'watchRateChart'>

export const reportCardLabels: ReportCardLabels = {
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
}
