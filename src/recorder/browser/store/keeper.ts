import type { TakeStore } from './takeStore.js'

/** Keeps the bytes of one layer on the disk; a store wraps it. Calls come one after another. */
export interface Keeper {
  readonly kind: Exclude<TakeStore['kind'], 'memory'>
  /** Bytes that were there when it was opened. */
  readonly size: number
  /** All of the blob or nothing. @throws DOMException `QuotaExceededError` where it does not fit */
  append(blob: Blob): Promise<void>
  read(start: number, end: number): Promise<Blob>
  /** No more will be appended. */
  seal(): Promise<void>
  file(): Promise<Blob>
  remove(): Promise<void>
}
