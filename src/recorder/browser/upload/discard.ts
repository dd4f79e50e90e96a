import type { HippoClient } from '../../../client/types.js'
import { toHippoError } from '../../../core/error.js'
import { repeatCall } from './repeatCall.js'

/** About a quarter of a minute, as for the finish: nobody waits for it, and nobody else will throw it away. */
const tries = 5

/**
 * Has the app's backend throw a video away, again where the call may succeed later. One that is gone is no failure: the
 * answer before may have been lost.
 *
 * @throws {HippoError} where the backend refuses, or cannot be reached
 */
export async function discardVideo(client: HippoClient, assetId: string): Promise<void> {
  // Nothing ends it: the page that gave the order may have moved on.
  const { signal } = new AbortController()
  await repeatCall(() => client.recordings.discard(assetId), { tries }, signal).catch((cause: unknown) => {
    const { status } = toHippoError(cause)
    if (status !== 404 && status !== 410) throw cause
  })
}
