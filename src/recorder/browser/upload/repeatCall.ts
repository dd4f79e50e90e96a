import { toHippoError } from '../../../core/error.js'
import type { HippoError } from '../../../core/error.js'
import { backoff } from '../../../core/time.js'
import { waitToRetry } from './online.js'

export interface RepeatOptions {
  /** In all; where the browser is offline, one waits for the network. */
  tries: number
  /** First wait in milliseconds; the waits double. @default 1000 */
  firstMs?: number
  /** Another try follows after `waitMs`. */
  onRetry?(error: HippoError, waitMs: number): void
}

/**
 * Calls the app's backend, again where the call may succeed later.
 *
 * @throws {HippoError} of the last try, or the signal's reason
 */
export async function repeatCall<T>(
  call: () => Promise<T>,
  { tries, firstMs, onRetry }: RepeatOptions,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call()
    } catch (cause) {
      const error = toHippoError(cause)
      if (!error.retryable || attempt + 1 >= tries) throw error
      const waitMs = backoff(attempt, { firstMs }, error.retryAfterMs)
      onRetry?.(error, waitMs)
      await waitToRetry(waitMs, signal)
    }
  }
}
