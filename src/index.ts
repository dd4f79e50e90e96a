export { createClient } from './client/createClient.js'
export type { ClientOptions } from './client/options.js'
export type { CallOptions, HippoClient } from './client/types.js'
export * from './components/activity/index.js'
export type { RenderProp } from './components/element.js'
export * from './components/import/index.js'
export * from './components/library/index.js'
export * from './components/player/index.js'
export * from './components/recorder/index.js'
export * from './components/recovered/index.js'
export * from './components/report/index.js'
export * from './components/retention/index.js'
export * from './components/timeline/index.js'
export * from './components/viewers/index.js'
export type {
  CameraPosition,
  CameraShape,
  CameraSize,
  RecordErrorReason,
  RecorderEvent,
  RecorderEventMap,
  RecorderEventName,
  RecordingConfig,
  RecordingResolution,
  VideoLinks,
} from './contract/types.js'
export { HippoError } from './core/error.js'
export type { HippoErrorCode, HippoErrorOptions } from './core/error.js'
export * from './hooks/index.js'
export type { BubbleLayout, BubblePlace } from './hooks/bubblePlace.js'
export type { RecorderTriggerProps } from './hooks/recorderResult.js'
export type { RecorderAction } from './hooks/recorderTrigger.js'
export type { ChosenSources, RecordingSource } from './hooks/recordingSources.js'
export type { UploadNotice } from './hooks/useUploadNotice.js'
export * from './labels/index.js'
export * from './provider/index.js'
export {
  applyEvent,
  capabilitiesOptions,
  createActivityFeed,
  hippoKeys,
  importStateOptions,
  periodReportOptions,
  retentionOptions,
  videoLibraryOptions,
  videoOptions,
  videoReportOptions,
  viewerProfilesOptions,
  viewerTimelineOptions,
} from './queries/index.js'
export type {
  ActivityEntry,
  ActivityFeedOptions,
  ActivityState,
  CapabilitiesOptions,
  HippoKeys,
  ImportStateOptions,
  LiveActivity,
  PeriodReportOptions,
  RetentionOptions,
  VideoLibraryOptions,
  VideoOptions,
  VideoReportOptions,
  ViewerProfilesOptions,
  ViewerTimelineOptions,
} from './queries/index.js'
export { browserEngine } from './recorder/browser/browserEngine.js'
export type { BrowserEngineOptions } from './recorder/browser/options.js'
export type { CreateEngineImportOptions, CreateRecorderOptions, RecorderEngine } from './recorder/engine.js'
export type { CreateImportOptions, ImportCapabilities, VideoImport } from './recorder/import/types.js'
export type { RecoveredEvent, RecoveredTake, TakeRecovery } from './recorder/recovery.js'
export type {
  EngineCapabilities,
  MissingReason,
  RecorderAdjustment,
  RecorderDevice,
  RecorderDevices,
  RecorderSnapshot,
  RecorderState,
  RecorderWarning,
  RecorderWarningCode,
  RecordingFeature,
  RecordingSupport,
  TakeFile,
  UploadState,
} from './recorder/types.js'
export type { UploadBacklog } from './recorder/uploadBacklog.js'
export { widgetEngine } from './recorder/widget/widgetEngine.js'
export type { WidgetOptions } from './recorder/widget/widgetOptions.js'
