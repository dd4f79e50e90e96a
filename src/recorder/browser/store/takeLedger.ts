import type { RecorderWarning } from '../../types.js'
import type { Journal } from './journal.js'
import type { LayerName, TakeManifest } from './manifest.js'
import type { Estimate } from './room.js'
import type { TakeRecord } from './takeRecord.js'

/** All takes this browser keeps. */
export interface TakeLedger {
  begin(manifest: TakeManifest): Promise<TakeRecord>
  /** Takes of this person, oldest first, whoever holds them. */
  all(scope: string, person: string): Promise<TakeManifest[]>
  /** Takes of this person that no page holds, oldest first. */
  dead(scope: string, person: string): Promise<TakeManifest[]>
  /**
   * Null where another page holds it, or it is gone. With `wait` it waits until that page lets go, and rejects when
   * `wait` is aborted.
   */
  claim(id: string, wait?: AbortSignal): Promise<TakeRecord | null>
  /** What is kept of each layer, to look at: nothing is claimed, and nothing can be changed. */
  files(id: string): Promise<Map<LayerName, Blob>>
  /** Whether no take of anybody is kept here. */
  isEmpty(): Promise<boolean>
  /** Deletes takes that are too old, empty or nobody's, and orphaned files. */
  sweep(): Promise<void>
  /** Nothing more is asked of it; its connection ends with the last record that it gave. */
  close(): void
}

export interface LedgerOptions {
  /** Of the last resort, per layer. @default 67108864 (64 MiB) */
  memoryBytes?: number
  workerUrl?: string
  onWarning(warning: RecorderWarning): void
  /** Tests put a full disk in its place. */
  estimate?: Estimate
  /** Tests put a broken disk in its place. */
  startJournal?(workerUrl?: string): Promise<Journal>
}
