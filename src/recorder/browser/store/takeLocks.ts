/** Tells the takes of living pages from those that were left behind. */
export interface TakeLocks {
  /**
   * Holds the take for this page, until what it answers is called or the page is gone; null where another one holds it.
   * With `wait` it waits until that one lets go, and rejects when `wait` is aborted.
   */
  hold(id: string, wait?: AbortSignal): Promise<(() => void) | null>
  /** Of these takes, those that nobody holds. */
  free(ids: readonly string[]): Promise<string[]>
}
