import type { HippoClient } from '../../../client/types.js'
import type { CreatedRecording } from '../../../contract/app/recordings.js'
import { reasonFor } from '../../../contract/reasons.js'
import type { RecordingConfig } from '../../../contract/types.js'
import { HippoError, toHippoError } from '../../../core/error.js'
import { repeatCall } from './repeatCall.js'

/** One stumble is nobody's loss; a server that fails three times in a row is down, and the person must know. */
const tries = 3
const firstRetryMs = 500

/**
 * Asks the app's backend for a video, again where the call may succeed later: the key makes a repeated call give
 * the same video.
 *
 * @throws {HippoError} whose reason is CREATE_VIDEO_REQUEST_FAILED, or the signal's reason
 */
export async function createVideo(
  client: HippoClient,
  config: RecordingConfig,
  idempotencyKey: string,
  title: string | null,
  signal: AbortSignal,
): Promise<CreatedRecording> {
  try {
    return await repeatCall(
      () => client.recordings.create({ config, idempotencyKey, ...(title ? { title } : {}) }),
      { tries, firstMs: firstRetryMs },
      signal,
    )
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    throw asCreateError(toHippoError(cause))
  }
}

/** Keeps a code that says more, such as `unauthorized`; the network's becomes the creation's. */
function asCreateError(error: HippoError): HippoError {
  if (reasonFor(error.code) === 'CREATE_VIDEO_REQUEST_FAILED') return error
  return new HippoError('create_failed', `The video could not be created: ${error.message}`, {
    status: error.status,
    retryAfterMs: error.retryAfterMs,
    hint: error.hint ?? 'Look at the app’s backend route; retry() tries again with what is recorded.',
    cause: error,
  })
}
