export type {
  HippoDate,
  LibraryVideo,
  Page,
  ReportActions,
  VideoReport,
  ViewerProfile,
  ViewerProfilePages,
  ViewerQuery,
  ViewerRow,
  WatchRateBucket,
} from '../queries/index.js'
export { viewerRows } from '../queries/index.js'
export { RecorderScope } from './RecorderScope.js'
export type { RecorderScopeProps } from './RecorderScope.js'
export { usePlayback } from './usePlayback.js'
export type {
  Playback,
  PlaybackSource,
  PlaybackState,
  ReadyPlayback,
  UsePlaybackOptions,
  UsePlaybackResult,
} from './usePlayback.js'
export type { UseRecorderOptions, UseRecorderResult } from './recorderResult.js'
export { useReadState } from './useReadState.js'
export type { ReadState } from './useReadState.js'
export { useRecorder } from './useRecorder.js'
export { useRecorderClock } from './useRecorderClock.js'
export { useRecorderLevels } from './useRecorderLevels.js'
export { useRecorderProgress } from './useRecorderProgress.js'
export { useRecorderSavedTime } from './useRecorderSavedTime.js'
export { useRecordingSources } from './useRecordingSources.js'
export type { UseRecordingSourcesResult } from './useRecordingSources.js'
export { useRecordingSupport } from './useRecordingSupport.js'
export { useRetryCountdown } from './useRetryCountdown.js'
export { useShareLink } from './useShareLink.js'
export type { CopyState, UseShareLinkResult } from './useShareLink.js'
export { useVideo } from './useVideo.js'
export type { UseVideoOptions } from './useVideo.js'
export { useVideoLibrary } from './useVideoLibrary.js'
export type { UseVideoLibraryOptions } from './useVideoLibrary.js'
export { useVideoReport } from './useVideoReport.js'
export type { UseVideoReportOptions } from './useVideoReport.js'
export { useViewerProfiles } from './useViewerProfiles.js'
export type { UseViewerProfilesOptions } from './useViewerProfiles.js'
export { useViewing } from './useViewing.js'
export type { UseViewingOptions } from './useViewing.js'
export { useUploadNotice } from './useUploadNotice.js'
