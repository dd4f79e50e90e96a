import type { HippoClient } from '../../../client/types.js'
import { toHippoError } from '../../../core/error.js'
import type { HippoError } from '../../../core/error.js'
import { backoff } from '../../../core/time.js'
import { waitToRetry } from '../upload/online.js'

/**
 * Who is signed in, as takes are bound to it; null where the backend refuses to say. A backend that cannot be reached is
 * asked again, without end: whoever comes back after a crash may come back to a dead network.
 */
export async function whoIsIt(
  client: HippoClient,
  signal: AbortSignal,
  onRefused: (error: HippoError) => void,
): Promise<string | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await client.capabilities({ signal })).person
    } catch (cause) {
      signal.throwIfAborted()
      const error = toHippoError(cause)
      if (!error.retryable) {
        onRefused(error)
        return null
      }
      await waitToRetry(backoff(attempt, {}, error.retryAfterMs), signal)
    }
  }
}
