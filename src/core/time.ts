/** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted first. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

export interface BackoffOptions {
  /** First wait in milliseconds. @default 1000 */
  firstMs?: number
  /** Longest wait in milliseconds. @default 30000 */
  maxMs?: number
}

/** The wait before retry number `attempt` (0 first): doubles up to the longest, never shorter than asked for. */
export function backoff(
  attempt: number,
  options: BackoffOptions = {},
  askedMs: number | null = null,
): number {
  const { firstMs = 1000, maxMs = 30_000 } = options
  return Math.max(askedMs ?? 0, Math.min(maxMs, firstMs * 2 ** Math.min(attempt, 30)))
}
