export { browserEngine } from './browser/browserEngine.js'
export type { BrowserEngineOptions } from './browser/options.js'
export { createImport } from './import/index.js'
export type {
  CreateImportOptions,
  ImportCapabilities,
  ImportedVideo,
  ImportPolling,
  ImportSource,
  VideoImport,
  VideoImportEvent,
  VideoImportSnapshot,
  VideoImportState,
  VideoImportStatus,
} from './import/index.js'
export { createRecorder } from './createRecorder.js'
export type { RecorderParts } from './createRecorder.js'
export type { DriverPort, DriverSignal, EngineDriver } from './driver.js'
export type { CreateEngineImportOptions, CreateRecorderOptions, RecorderEngine } from './engine.js'
export { devicePermissions, permissionState } from './permissions.js'
export type { DevicePermission, DevicePermissions } from './permissions.js'
export type { RecoveredEvent, RecoveredTake, TakeRecovery } from './recovery.js'
export { createRecordingSlot } from './slot.js'
export type { RecordingSlot } from './slot.js'
export { recordingSupport } from './support.js'
export type {
  EngineCapabilities,
  MissingReason,
  Recorder,
  RecorderAdjustment,
  RecorderDevice,
  RecorderDevices,
  RecorderSnapshot,
  RecorderState,
  RecorderStatus,
  RecorderWarning,
  RecorderWarningCode,
  RecordingFeature,
  RecordingSupport,
  TakeFile,
  UploadProgress,
  UploadState,
} from './types.js'
export { widgetEngine } from './widget/widgetEngine.js'
export type { WidgetOptions } from './widget/widgetOptions.js'
