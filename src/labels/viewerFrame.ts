import { plural } from './plural.js'
import type { ViewersLabels } from './viewers.js'

/** What stands around the rows: there before they are. */
export type ViewerFrameLabels = Pick<
  ViewersLabels,
  | 'title'
  | 'leadTitle'
  | 'caption'
  | 'leadCaption'
  | 'fields'
  | 'loaded'
  | 'allLoaded'
  | 'leadAllLoaded'
  | 'moreLoaded'
  | 'leadMoreLoaded'
  | 'newViewers'
  | 'newViewersAnnouncement'
  | 'search'
  | 'searchHint'
  | 'options'
  | 'emptyTitle'
  | 'emptyText'
  | 'leadEmptyTitle'
  | 'leadEmptyText'
>

const viewers = (count: number): string => plural('en', count, { one: 'viewer', other: 'viewers' })
const videos = (count: number): string => plural('en', count, { one: 'video', other: 'videos' })

export const viewerFrameLabels: ViewerFrameLabels = {
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
  loaded: (_count, text) => `${text} loaded`,
  allLoaded: (count, text) => `${text} ${viewers(count)}`,
  leadAllLoaded: (count, text) => `${text} ${videos(count)}`,
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} more ${viewers(added)}, ${loadedText} loaded`,
  leadMoreLoaded: (added, _loaded, addedText, loadedText) =>
    `${addedText} more ${videos(added)}, ${loadedText} loaded`,
  newViewers: (count, text, more) => (count === 0 ? 'Show new' : `${text}${more ? '+' : ''} new`),
  newViewersAnnouncement: (count, text) => `${text} new ${viewers(count)} to show`,
  search: 'Search viewers',
  searchHint: 'Name or email',
  options: 'Table options',
  emptyTitle: 'Nobody has watched this video yet',
  emptyText: 'Share its link. Whoever plays it appears here, with how much they watched.',
  leadEmptyTitle: 'No videos watched yet',
  leadEmptyText: 'Send this person a link. Each video they play appears here, with how much they watched.',
}
