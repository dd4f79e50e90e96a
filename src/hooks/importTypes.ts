// What components and apps need to know of an import, as they do not look into the recorder room.
export type {
  ImportCapabilities,
  ImportedVideo,
  ImportPolling,
  ImportSource,
  VideoImportEvent,
  VideoImportSnapshot,
  VideoImportState,
  VideoImportStatus,
} from '../recorder/import/index.js'
