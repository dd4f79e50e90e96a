// What components need to know of the recorder room, which they do not import themselves.
export type {
  EngineCapabilities,
  RecorderState,
  RecorderStatus,
  RecorderWarning,
  RecorderWarningCode,
  RecordingConfig,
  RecordingSupport,
  UploadProgress,
  UploadState,
} from '../recorder/types.js'
