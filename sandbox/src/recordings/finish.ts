import type { FinishedRecording, FinishRequest } from 'react-hippo-video/contract'
import { ApiError, invalidRequest } from '../http/error.js'
import type { Services } from '../services.js'
import { completeUpload } from '../uploads/complete.js'
import { uploadsOf } from '../uploads/find.js'
import { findByAsset } from './find.js'

/**
 * Compares what the recorder sent with what is kept, and closes the recording when both agree.
 *
 * @throws ApiError 409 `ByteCountMismatch`
 */
export async function finishRecording(
  services: Services,
  request: FinishRequest,
): Promise<FinishedRecording> {
  const video = await findByAsset(services, request.assetId)
  if (request.bytes === 0) throw invalidRequest('A recording without bytes cannot be finished.')
  const uploads = await uploadsOf(services, video.id)
  // What arrived whole counts as it arrived: an import that cannot be read is not kept.
  const kept = uploads.reduce(
    (sum, upload) => sum + (upload.completed_at === null ? upload.bytes : (upload.size ?? upload.bytes)),
    0,
  )
  if (kept !== request.bytes) {
    throw new ApiError(
      409,
      'ByteCountMismatch',
      `The recorder counts ${request.bytes} bytes and the server ${kept}: go on with the upload from the server’s offset.`,
    )
  }
  // Who imports a file does not know how long it is.
  const durationMs = Math.round(request.durationMs) || null
  await services.db
    .updateTable('video')
    .set({ claimed_duration_ms: durationMs, touched_at: services.clock() })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .execute()
  for (const upload of uploads) {
    if (upload.completed_at === null) await completeUpload(services, upload.id, upload.bytes)
  }
  return { bytes: kept }
}
