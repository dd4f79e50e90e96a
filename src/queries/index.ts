export type {
  HippoDate,
  LibraryVideo,
  Page,
  ReportActions,
  VideoReport,
  ViewerProfile,
  ViewerQuery,
  WatchRateBucket,
} from '../contract/types.js'
export type { ActivityEvent, ActivityType } from '../contract/app/activity.js'
export type { Capabilities } from '../contract/app/capabilities.js'
export type { ImportState } from '../contract/app/imports.js'
export type { UpdateVideoInput } from '../contract/app/videoChanges.js'
export { createActivityFeed } from './activityFeed.js'
export type { LiveActivity, ActivityFeedOptions } from './activityFeed.js'
export { currentFeed, holdFeed } from './activityFeeds.js'
export type { ActivityEntry, ActivityState, ActivityStatus } from './activityTypes.js'
export { applyEvent } from './applyEvent.js'
export { capabilitiesOptions } from './capabilitiesOptions.js'
export type { CapabilitiesOptions } from './capabilitiesOptions.js'
export { importStateOptions } from './importStateOptions.js'
export type { ImportStateOptions } from './importStateOptions.js'
export { keepViewersFresh } from './keepViewersFresh.js'
export { hippoKeys } from './keys.js'
export type {
  CapabilitiesKey,
  HippoKeys,
  VideoKey,
  VideoLibraryKey,
  VideoReportKey,
  ViewerProfilesKey,
} from './keys.js'
export { changeVideo, changeVideoBack, insertVideo, removeVideo } from './libraryCache.js'
export type { RemovedVideo } from './libraryCache.js'
export { findViewers } from './refreshViewers.js'
export { videoLibraryOptions } from './videoLibraryOptions.js'
export type { VideoLibraryOptions, VideoLibraryPages } from './videoLibraryOptions.js'
export { videoOptions } from './videoOptions.js'
export type { VideoOptions } from './videoOptions.js'
export { videoReportOptions } from './videoReportOptions.js'
export type { VideoReportOptions } from './videoReportOptions.js'
export { viewerProfilesOptions } from './viewerProfilesOptions.js'
export type { ViewerProfilePages, ViewerProfilesOptions } from './viewerProfilesOptions.js'
export { viewerRows } from './viewerRows.js'
export type { ViewerRow } from './viewerRows.js'
export { newsOf, noNews, unseenRows } from './viewerNews.js'
export type { ViewerNews } from './viewerNews.js'
