export type {
  ActivityEvent,
  ActivityStatus,
  ActivityType,
  HippoDate,
  LibraryVideo,
  Page,
  PeriodReport,
  ReportActions,
  ReportDay,
  ReportPeriod,
  Retention,
  VideoListQuery,
  VideoReport,
  ViewerActionKind,
  ViewerListQuery,
  ViewerProfile,
  ViewerProfilePages,
  ViewerQuery,
  ViewerRow,
  ViewerSort,
  ViewerSortField,
  ViewerTimeline as ViewerTimelineData,
  ViewerTimelineQuery,
  ViewerViewing,
  ViewingAction,
  WatchRateBucket,
} from '../queries/index.js'
export { viewerRows } from '../queries/index.js'
export type { Capabilities, ImportState, UpdateVideoInput } from '../queries/index.js'
export type { ImportProgress } from './importProgress.js'
export type { FileDrag, ImportDropZoneProps, UseImportVideoResult } from './importProps.js'
export type {
  ImportedVideo,
  ImportPolling,
  ImportSource,
  VideoImportEvent,
  VideoImportSnapshot,
  VideoImportState,
  VideoImportStatus,
} from './importTypes.js'
export { useCapabilities } from './useCapabilities.js'
export type { UseCapabilitiesOptions } from './useCapabilities.js'
export { useDeleteVideo } from './useDeleteVideo.js'
export type { DeleteVideoState, UseDeleteVideoOptions, UseDeleteVideoResult } from './useDeleteVideo.js'
export { useImportVideo } from './useImportVideo.js'
export type { UseImportVideoOptions } from './useImportVideo.js'
export { useUpdateVideo } from './useUpdateVideo.js'
export type { UpdateVideoContext, UseUpdateVideoOptions } from './useUpdateVideo.js'
export { RecorderScope } from './RecorderScope.js'
export type { RecorderScopeProps } from './RecorderScope.js'
export { useConversation } from './useConversation.js'
export type { CommentThread, UseConversationResult } from './useConversation.js'
export { useAction } from './useAction.js'
export type { ActionState, UseActionResult } from './useAction.js'
export type { OnPlayerAction, PlayerAction } from './playerAction.js'
export { useActivity } from './useActivity.js'
export type { UseActivityOptions, UseActivityResult } from './useActivity.js'
export { useLiveRefresh } from './useLiveRefresh.js'
export { useNewViewers } from './useNewViewers.js'
export type { UseNewViewersResult } from './useNewViewers.js'
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
export { useRecorderDevices } from './useRecorderDevices.js'
export { useUploadBacklog } from './useUploadBacklog.js'
export { useTakeFile } from './useTakeFile.js'
export type { TakeFileState, UseTakeFileResult } from './useTakeFile.js'
export type { DownloadStatus } from './useTakeDownload.js'
export { useDevicePermissions } from './useDevicePermissions.js'
export type { DevicePermission, DevicePermissions } from './useDevicePermissions.js'
export { useCameraBubble } from './useCameraBubble.js'
export type { UseCameraBubbleResult } from './useCameraBubble.js'
export { useRecoveredRecordings } from './useRecoveredRecordings.js'
export type { UseRecoveredRecordingsOptions, UseRecoveredRecordingsResult } from './useRecoveredRecordings.js'
export { useRecordingSources } from './useRecordingSources.js'
export type { UseRecordingSourcesResult } from './useRecordingSources.js'
export { useRecordingSupport } from './useRecordingSupport.js'
export { useRetryCountdown } from './useRetryCountdown.js'
export type { SeekTarget } from './seekPlayer.js'
export { useShareLink } from './useShareLink.js'
export type { CopyState, UseShareLinkResult } from './useShareLink.js'
export { usePeriodReport } from './usePeriodReport.js'
export type { UsePeriodReportOptions } from './usePeriodReport.js'
export { usePrefetchVideoReport } from './usePrefetchVideoReport.js'
export { usePrefetchVideos } from './usePrefetchVideos.js'
export { usePrefetchViewers } from './usePrefetchViewers.js'
export { useRetention } from './useRetention.js'
export type { UseRetentionOptions } from './useRetention.js'
export { useSuspenseCapabilities } from './useSuspenseCapabilities.js'
export type { UseSuspenseCapabilitiesOptions } from './useSuspenseCapabilities.js'
export { useSuspensePeriodReport } from './useSuspensePeriodReport.js'
export type { UseSuspensePeriodReportOptions } from './useSuspensePeriodReport.js'
export { useSuspenseRetention } from './useSuspenseRetention.js'
export type { UseSuspenseRetentionOptions } from './useSuspenseRetention.js'
export { useSuspenseVideo } from './useSuspenseVideo.js'
export type { UseSuspenseVideoOptions } from './useSuspenseVideo.js'
export { useSuspenseVideoLibrary } from './useSuspenseVideoLibrary.js'
export type { UseSuspenseVideoLibraryOptions } from './useSuspenseVideoLibrary.js'
export { useSuspenseVideoReport } from './useSuspenseVideoReport.js'
export type { UseSuspenseVideoReportOptions } from './useSuspenseVideoReport.js'
export { useSuspenseViewerProfiles } from './useSuspenseViewerProfiles.js'
export type { UseSuspenseViewerProfilesOptions } from './useSuspenseViewerProfiles.js'
export { useSuspenseViewerTimeline } from './useSuspenseViewerTimeline.js'
export type { UseSuspenseViewerTimelineOptions } from './useSuspenseViewerTimeline.js'
export { useVideo } from './useVideo.js'
export type { UseVideoOptions } from './useVideo.js'
export { useVideoLibrary } from './useVideoLibrary.js'
export type { UseVideoLibraryOptions } from './useVideoLibrary.js'
export { useVideoReport } from './useVideoReport.js'
export type { UseVideoReportOptions } from './useVideoReport.js'
export { useViewerProfiles } from './useViewerProfiles.js'
export type { UseViewerProfilesOptions } from './useViewerProfiles.js'
export { useViewerTimeline } from './useViewerTimeline.js'
export type { UseViewerTimelineOptions } from './useViewerTimeline.js'
export { useSharedViewing } from './useSharedViewing.js'
export { useVideoActions } from './useVideoActions.js'
export type {
  ActionLinkProps,
  LeadFormHandle,
  PollHandle,
  UseVideoActionsOptions,
  UseVideoActionsResult,
} from './useVideoActions.js'
export { useViewing } from './useViewing.js'
export type { UseViewingOptions, ViewedPlayback, Viewing } from './useViewing.js'
export { ViewingScope } from './ViewingScope.js'
export type { WatchedVideo } from './viewingContext.js'
export type {
  ConversationState,
  ConversationStore,
  LeadDetails,
  LeadFormField,
  LeadFormSettings,
  PlaylistVideo,
  Poll,
  VideoComment,
  VideoConversation,
  ViewerAction,
  ViewerInteractions,
} from './interactionTypes.js'
export { useUploadNotice } from './useUploadNotice.js'
