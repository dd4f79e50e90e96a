// What components need to know of the recorder room, which they do not import themselves.
export type {
  RecorderDevice,
  RecorderState,
  RecorderStatus,
  RecorderWarning,
  RecorderWarningCode,
} from '../recorder/types.js'
export type { RecoveredTake } from '../recorder/recovery.js'
