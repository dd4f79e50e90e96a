export { createImport } from './createImport.js'
export { idleImport } from './idleImport.js'
export { acceptedFiles, mediaTypeOf } from './mediaFile.js'
export { checkUrl } from './mediaUrl.js'
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
} from './types.js'
