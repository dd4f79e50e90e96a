import type { ImportedVideo, RecorderEventMap } from '../../contract/types.js'
import type { HippoError } from '../../core/error.js'
import type { ReadableStore } from '../../core/store.js'

export type { ImportedVideo } from '../../contract/types.js'

/** What to import: an address that the media server fetches itself, or a file of this computer. */
export type ImportSource = { url: string; file?: never } | { file: File; url?: never }

/** Where an import stands. Exactly one of these at any moment. */
export type VideoImportState =
  | { status: 'idle' }
  /** The server is being asked for a video, or the vendor's window is open. */
  | { status: 'starting' }
  /**
   * A file is on its way. `retrying` is why the last try failed while another follows by itself. The vendor's
   * window tells `percent` alone, and no bytes.
   */
  | {
      status: 'uploading'
      bytes: number | null
      totalBytes: number | null
      percent?: number
      retrying: HippoError | null
    }
  /** The server fetches from the address; `totalBytes` is null where the other side did not say. */
  | { status: 'downloading'; bytes: number; totalBytes: number | null }
  /** The bytes are safe; the video is being made playable. */
  | { status: 'processing' }
  | { status: 'ready'; video: ImportedVideo }
  | { status: 'failed'; error: HippoError; canRetry: boolean }
  | { status: 'cancelled' }

/** Name of the state an import is in. */
export type VideoImportStatus = VideoImportState['status']

/** The documented events of an import. */
export type VideoImportEvent = RecorderEventMap[
  | 'import_progress'
  | 'import_complete'
  | 'import_failed'
  | 'source_uploaded']

/** All state of an import, immutable: a new object per change. */
export interface VideoImportSnapshot {
  state: VideoImportState
  /** What is or was imported; null before the first. */
  source: ImportSource | null
  /** Id and link of the video, from the server's first answer on: the link can be shared before it plays. */
  video: { videoId: string | null; shareUrl: string } | null
}

/** How often the server is asked where an import stands. */
export interface ImportPolling {
  /** Wait after an answer that brought something new, in milliseconds. @default 500 */
  firstMs?: number
  /** Longest wait while nothing moves, in milliseconds. @default 3000 */
  maxMs?: number
}

/** How an import asks where it stands. */
export interface CreateImportOptions {
  /** How often the server is asked where the import stands. */
  poll?: ImportPolling
}

/** What an import can be asked to do; controls it cannot serve do not appear. */
export interface ImportCapabilities {
  /** `source`: is given a file or an address. `window`: opens the vendor's own window, which asks for the file. */
  kind: 'source' | 'window'
  /** Whether a running import can be cancelled from here; else the vendor's window does it. */
  cancel: boolean
}

/** One import at a time: owns its upload and its questions to the server. Framework-free. */
export interface VideoImport extends ReadableStore<VideoImportSnapshot> {
  readonly capabilities: ImportCapabilities
  /**
   * Begins an import. What cannot be imported fails at once, before anything is sent: `file_too_large`,
   * `file_empty`, `file_not_media`, `url_invalid`. Illegal while another import runs.
   *
   * Of the kind `window` it takes no source and no title, must be called in a click, and may be called again while
   * nothing is uploaded: nobody is told when that window is closed.
   */
  start(source?: ImportSource, title?: string): void
  /** Stops the import and takes its video away on the server; `illegal_command` without the capability. */
  cancel(): void
  /** After a failure: goes on where it stopped; a file is sent from the server's last byte on. */
  retry(): void
  /** Back to `idle` from an end; of the kind `window` also while nothing is uploaded. */
  reset(): void
  onEvent(listener: (event: VideoImportEvent) => void): () => void
  /** Hears of each failure once, of refused commands, and of a cancellation that the server did not hear. */
  onError(listener: (error: HippoError) => void): () => void
  /**
   * Nobody looks any more: a file's upload stops where it is, `retry` would go on with it; what the server fetches
   * by itself goes on there. Says no event.
   */
  dispose(): void
}
