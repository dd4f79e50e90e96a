import { plural } from './plural.js'

/** The columns a viewer table can show: the person, and each of the twelve fields. */
export type ViewerField =
  | 'viewer'
  | 'videoId'
  | 'email'
  | 'name'
  | 'ip'
  | 'lastViewed'
  | 'location'
  | 'device'
  | 'os'
  | 'browser'
  | 'referrer'
  | 'percentPlayed'
  | 'views'

/** Words of the viewer table. Counts come as a number and as text in the provider's locale. */
export interface ViewersLabels {
  title: string
  /** Heading of the table of one lead. */
  leadTitle: string
  caption: (videoId: string) => string
  leadCaption: (leadEmail: string) => string
  /** Column heads. */
  fields: Record<ViewerField, string>
  /** One sentence on what each column holds. */
  help: Record<ViewerField, string>
  /** How many rows are here while the server has more. */
  loaded: (count: number, text: string) => string
  /** How many rows there are once the server has no more. */
  allLoaded: (count: number, text: string) => string
  leadAllLoaded: (count: number, text: string) => string
  loadMore: string
  loadingMore: string
  /** On the button after the last page. */
  end: string
  /** Announced after more rows arrived. */
  moreLoaded: (added: number, loaded: number) => string
  leadMoreLoaded: (added: number, loaded: number) => string
  /** Opens the rest of a row on a narrow screen. */
  details: string
  /** Names of devices by what the server calls them, in capitals. */
  devices: Partial<Record<string, string>>
  /** On the button that shows who has come since; `more` when there may be more than that, and 0 when nobody knows. */
  newViewers: (count: number, text: string, more: boolean) => string
  /** Announced, summed up. */
  newViewersAnnouncement: (count: number) => string
  emptyTitle: string
  emptyText: string
  leadEmptyTitle: string
  leadEmptyText: string
}

const viewers = (count: number): string => plural('en', count, { one: 'viewer', other: 'viewers' })
const videos = (count: number): string => plural('en', count, { one: 'video', other: 'videos' })

export const viewersLabels: ViewersLabels = {
  title: 'Viewers',
  leadTitle: 'Videos watched',
  caption: (videoId) => `Viewers of video ${videoId}`,
  leadCaption: (leadEmail) => `Videos watched by ${leadEmail}`,
  fields: {
    viewer: 'Viewer',
    videoId: 'Video',
    email: 'Email',
    name: 'Name',
    ip: 'IP address',
    lastViewed: 'Last viewed',
    location: 'Location',
    device: 'Device',
    os: 'System',
    browser: 'Browser',
    referrer: 'Came from',
    percentPlayed: 'Watched',
    views: 'Views',
  },
  help: {
    viewer: 'Name and email address of the lead, or the masked address of someone unknown.',
    videoId: 'ID of the video.',
    email: 'Email address of the lead.',
    name: 'Name of the lead.',
    ip: 'Masked IP address of the lead.',
    lastViewed: 'Time at which the lead last watched the video.',
    location: 'Geographical location of the lead.',
    device: 'Device used by the lead to watch the video.',
    os: 'Operating system of the device on which the lead watched the video.',
    browser: 'The browser in which the lead watched the video.',
    referrer: 'The address of the web page where a person clicked a link that sent them to your video.',
    percentPlayed: 'Percentage of the video watched.',
    views: 'Number of times the lead played the video.',
  },
  loaded: (_count, text) => `${text} loaded`,
  allLoaded: (count, text) => `${text} ${viewers(count)}`,
  leadAllLoaded: (count, text) => `${text} ${videos(count)}`,
  loadMore: 'Load more',
  loadingMore: 'Loading…',
  end: 'End of list',
  moreLoaded: (added, loaded) => `${added} more ${viewers(added)}, ${loaded} loaded`,
  leadMoreLoaded: (added, loaded) => `${added} more ${videos(added)}, ${loaded} loaded`,
  details: 'Details',
  devices: { DESKTOP: 'Desktop', MOBILE: 'Phone', TABLET: 'Tablet', TV: 'TV' },
  newViewers: (count, text, more) => (count === 0 ? 'Show new' : `${text}${more ? '+' : ''} new`),
  newViewersAnnouncement: (count) => `${count} new ${viewers(count)} to show`,
  emptyTitle: 'Nobody has watched this video yet',
  emptyText: 'Share its link. Whoever plays it appears here, with how much they watched.',
  leadEmptyTitle: 'No videos watched yet',
  leadEmptyText: 'Send this person a link. Each video they play appears here, with how much they watched.',
}
