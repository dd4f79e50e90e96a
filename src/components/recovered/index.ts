export { RecoveredRecordings } from './RecoveredRecordings.js'
export type { RecoveredRecordingsProps, RecoveredRecordingsState } from './RecoveredRecordings.js'
