import { HippoError } from '../core/error.js'
import { backoff } from '../core/time.js'

/** Longest wait that is spent behind a loading state; a longer one is shown to the reader instead. */
const longestHiddenWaitMs = 10_000

/** Whether a failed read is tried again at once: only what may succeed unchanged, twice, and never for long. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof HippoError) || !error.retryable || error.code === 'maintenance') return false
  return failures < 2 && (error.retryAfterMs ?? 0) <= longestHiddenWaitMs
}

/** Milliseconds before the next try: doubling from a second, never shorter than the server asked for. */
export function retryDelay(failures: number, error: unknown): number {
  return backoff(failures, {}, error instanceof HippoError ? error.retryAfterMs : null)
}

/** When and how often a failed read is tried again. */
export const readRetry: { retry: typeof shouldRetry; retryDelay: typeof retryDelay } = {
  retry: shouldRetry,
  retryDelay,
}
