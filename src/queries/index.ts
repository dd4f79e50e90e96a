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
export { hippoKeys } from './keys.js'
export type { HippoKeys, VideoKey, VideoLibraryKey, VideoReportKey, ViewerProfilesKey } from './keys.js'
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
