import { toHippoError } from '../../core/error.js'
import { backoff } from '../../core/time.js'
import { waitToRetry } from '../browser/upload/online.js'

export interface TryAgainOptions {
  tries: number
  firstMs: number
  /** A server that asks for a longer wait than this is believed at once. */
  longestWaitMs: number
}

/** Makes a call again where it may succeed later. @throws {HippoError} or the signal's reason */
export async function tryAgain<T>(
  call: () => Promise<T>,
  { tries, firstMs, longestWaitMs }: TryAgainOptions,
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
      await waitToRetry(waitMs, signal)
    }
  }
}
