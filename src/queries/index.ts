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
export type {
  PeriodReport,
  ReportDay,
  ReportPeriod,
  Retention,
  VideoListQuery,
  ViewerActionKind,
  ViewerListQuery,
  ViewerSort,
  ViewerSortField,
  ViewerTimeline,
  ViewerTimelineQuery,
  ViewerViewing,
  ViewingAction,
} from '../contract/app/insights.js'
export type { ActivityEvent, ActivityType } from '../contract/app/activity.js'
export type { Capabilities } from '../contract/app/capabilities.js'
export type { ImportState } from '../contract/app/imports.js'
export type { UpdateVideoInput } from '../contract/app/videoChanges.js'
export { createActivityFeed } from './feedOnFirstUse.js'
export type { LiveActivity, ActivityFeedOptions } from './liveActivity.js'
export { livePart } from './livePart.js'
export type { ActivityEntry, ActivityState, ActivityStatus } from './activityTypes.js'
export { applyEvent } from './applyOnFirstUse.js'
export { capabilitiesOptions } from './capabilitiesOptions.js'
export type { CapabilitiesOptions } from './capabilitiesOptions.js'
export { importStateOptions } from './importStateOptions.js'
export type { ImportStateOptions } from './importStateOptions.js'
export { keepViewersFresh } from './keepViewersFresh.js'
export { hippoKeys } from './keys.js'
export { viewerListKey } from './viewerKeys.js'
export type {
  CapabilitiesKey,
  HippoKeys,
  PeriodReportKey,
  RetentionKey,
  VideoKey,
  VideoLibraryKey,
  VideoReportKey,
  ViewerProfilesKey,
  ViewerTimelineKey,
} from './keys.js'
export { changeVideo, changeVideoBack, insertVideo, removeVideo } from './libraryCache.js'
export type { RemovedVideo } from './libraryCache.js'
export { periodReportOptions } from './periodReportOptions.js'
export type { PeriodReportOptions } from './periodReportOptions.js'
export { findViewers } from './refreshViewers.js'
export { readAhead } from './readAhead.js'
export { retentionOptions } from './retentionOptions.js'
export type { RetentionOptions } from './retentionOptions.js'
export { videoLibraryOptions } from './videoLibraryOptions.js'
export type { VideoLibraryOptions, VideoLibraryPages } from './videoLibraryOptions.js'
export { videoOptions } from './videoOptions.js'
export type { VideoOptions } from './videoOptions.js'
export { videoReportOptions } from './videoReportOptions.js'
export type { VideoReportOptions } from './videoReportOptions.js'
export { viewerProfilesOptions } from './viewerProfilesOptions.js'
export type { ViewerProfilePages, ViewerProfilesOptions } from './viewerProfilesOptions.js'
export { videoReader } from './videoReader.js'
export { viewerReader } from './viewerReader.js'
export { viewerRows } from './viewerRows.js'
export type { ViewerRow } from './viewerRows.js'
export { newsOf, noNews, unseenRows } from './viewerNews.js'
export type { ViewerNews } from './viewerNews.js'
export { viewerTimelineOptions } from './viewerTimelineOptions.js'
export type { ViewerTimelineOptions } from './viewerTimelineOptions.js'
