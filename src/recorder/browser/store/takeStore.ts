/** How much a store can still take: `scarce` is a reason to warn, `none` to end the take. */
export type StoreRoom = 'ample' | 'scarce' | 'none'

/**
 * Keeps the bytes of one layer of a take until the server has them. Whoever records appends, whoever uploads reads; neither
 * knows the other, and a slow network never holds the recording up.
 */
export interface TakeStore {
  /** Where the bytes are: the first two outlive the page. */
  readonly kind: 'opfs' | 'indexeddb' | 'memory'
  /** Bytes appended since the take began, dropped ones included. */
  readonly size: number
  /** Whether nothing more will come: `size` is final. */
  readonly closed: boolean
  /** Keeps `blob`, always; the answer says how much room is left after it. */
  append(blob: Blob): Promise<StoreRoom>
  /**
   * The bytes from `start` up to `end` (at most `size`).
   *
   * @throws {HippoError} `upload_mismatch` where they were dropped already
   */
  read(start: number, end: number): Promise<Blob>
  /** The server holds everything before `offset`: it may be dropped. */
  acknowledge(offset: number): void
  /** Nothing more will be appended. */
  close(): void
  /** All bytes, as far as they are still here; null where some were dropped. Of a file it is the file, not a copy. */
  file(): Promise<Blob | null>
  /** Lets everything go, on the disk too. */
  free(): void
  /** Calls `listener` after each append and at the close. */
  subscribe(listener: () => void): () => void
}

/** What an upload needs of a store: a file to import has no more. */
export type UploadSource = Pick<TakeStore, 'size' | 'closed' | 'read' | 'acknowledge' | 'subscribe'>
