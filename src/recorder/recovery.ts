import type { RecorderEvent, VideoLinks } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { ReadableStore } from '../core/store.js'
import type { TakeFile, UploadState } from './types.js'

/** A take that a page left behind, and how far it has been brought to its end. */
export interface RecoveredTake {
  id: string
  /** Epoch milliseconds. */
  recordedAt: number
  durationMs: number
  title: string | null
  /** Null until the backend has made it. */
  video: VideoLinks | null
  upload: UploadState
  producedBytes: number
  sentBytes: number
}

/** What recorder events look like when they are about a take of an earlier page. */
export type RecoveredEvent = RecorderEvent & { recovered: true; takeId: string }

/**
 * Brings takes that a crash, a closed tab or a lost network left behind to their end: of the person who is signed in,
 * and of nobody else. The list holds what was found since `start`, finished ones included.
 */
export interface TakeRecovery extends ReadableStore<readonly RecoveredTake[]> {
  /** Looks for takes that no page holds, now and whenever one is left behind, and goes on with them. */
  start(): void
  /** Goes on with one that was waiting or has failed. */
  resume(id: string): void
  /** Deletes it here, and its video there. */
  discard(id: string): void
  /** Takes a finished one off the list. */
  dismiss(id: string): void
  readTake(id: string, form: 'playable' | 'download'): Promise<TakeFile | null>
  onEvent(listener: (event: RecoveredEvent) => void): () => void
  onError(listener: (error: HippoError) => void): () => void
  /** Uploads under way stop where they are; the next page goes on. */
  dispose(): void
}
