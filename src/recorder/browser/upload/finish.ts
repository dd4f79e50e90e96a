import type { HippoClient } from '../../../client/types.js'
import type { FinishRecordingInput } from '../../../contract/app/recordings.js'
import { HippoError, toHippoError } from '../../../core/error.js'
import { repeatCall } from './repeatCall.js'

/** About a quarter of a minute: longer than a restart of the backend, shorter than a person's patience. */
const tries = 5

/**
 * Tells the app's backend that every byte is up; it compares its own count.
 *
 * @throws {HippoError} `finish_failed` where it cannot be reached, `upload_mismatch` where the counts differ,
 * `processing_failed` where it refuses
 */
export async function finishUpload(
  client: HippoClient,
  assetId: string,
  input: FinishRecordingInput,
  onRetry: (error: HippoError, waitMs: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const held = await repeatCall(
    () => client.recordings.finish(assetId, input),
    { tries, onRetry },
    signal,
  ).catch((cause: unknown) => {
    if (signal.aborted) throw signal.reason
    const error = toHippoError(cause)
    if (error.code === 'upload_mismatch') throw error
    throw error.retryable ? unreachable(error) : refused(error, input.bytes)
  })
  if (held.bytes !== input.bytes) throw mismatch(held.bytes, input.bytes)
}

/**
 * Tells the app's backend that an earlier page's person keeps the recording.
 *
 * @throws {HippoError} `finish_failed` where it cannot be reached, else as the backend refused
 */
export async function submitLate(
  client: HippoClient,
  assetId: string,
  title: string | undefined,
  onRetry: (error: HippoError, waitMs: number) => void,
  signal: AbortSignal,
): Promise<void> {
  await repeatCall(() => client.recordings.submit(assetId, { title }), { tries, onRetry }, signal).catch(
    (cause: unknown) => {
      if (signal.aborted) throw signal.reason
      const error = toHippoError(cause)
      throw error.retryable ? unreachable(error) : error
    },
  )
}

function mismatch(held: number | null, sent: number, cause?: unknown): HippoError {
  return new HippoError('upload_mismatch', `The server holds ${held ?? 'not all'} of ${sent} bytes.`, {
    hint: 'The media server lost data it had accepted: look at its storage.',
    cause,
  })
}

function refused(error: HippoError, sent: number): HippoError {
  if (error.status === 409) return mismatch(null, sent, error)
  return new HippoError('processing_failed', `The server does not take the upload: ${error.message}`, {
    status: error.status,
    hint: error.hint,
    cause: error,
  })
}

function unreachable(error: HippoError): HippoError {
  return new HippoError(
    'finish_failed',
    `The upload is complete, but could not be finished: ${error.message}`,
    {
      status: error.status,
      hint: error.hint,
      cause: error,
    },
  )
}
