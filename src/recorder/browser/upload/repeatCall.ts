import { toHippoError } from '../../../core/error.js'
import type { HippoError } from '../../../core/error.js'
import { backoff } from '../../../core/time.js'
import { waitToRetry } from './online.js'

export interface RepeatOptions {
  /** In all; where the browser is offline, one waits for the network. */
  tries: number
  /** First wait in milliseconds; the waits double. @default 1000 */
  firstMs?: number
  /** A server that asks for a longer wait is believed at once: the call fails. @default any wait is waited */
  longestWaitMs?: number
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
  { tries, firstMs, longestWaitMs = Number.POSITIVE_INFINITY, onRetry }: RepeatOptions,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call()
    } catch (cause) {
      signal.throwIfAborted()
      const error = toHippoError(cause)
      const waitMs = backoff(attempt, { firstMs }, error.retryAfterMs)
      if (!error.retryable || attempt + 1 >= tries || waitMs > longestWaitMs) throw error
      onRetry?.(error, waitMs)
      await waitToRetry(waitMs, signal)
    }
  }
}
