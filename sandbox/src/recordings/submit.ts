import type { AssetRequest, SubmittedRecording } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { findByAsset } from './find.js'

/** Notes that the person keeps the recording, under this title if they gave one. May be repeated. */
export async function submitRecording(
  services: Services,
  request: AssetRequest,
): Promise<SubmittedRecording> {
  const video = await findByAsset(services, request.assetId)
  const title = request.title?.trim()
  await services.db
    .updateTable('video')
    .set({
      submitted_at: video.submitted_at ?? services.clock(),
      touched_at: services.clock(),
      ...(title ? { title } : {}),
    })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .execute()
  return { durationMs: video.duration_ms ?? video.claimed_duration_ms }
}
