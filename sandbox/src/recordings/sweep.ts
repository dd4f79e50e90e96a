import type { Services } from '../services.js'
import { mainUpload } from '../uploads/find.js'
import { discardVideo } from './discard.js'

/** Removes videos whose recorder never sent a byte and has not been heard of since. */
export async function sweepRecordings(services: Services): Promise<void> {
  const { db, clock, settings, log } = services
  const stale = await db
    .selectFrom('video')
    .select(['account_id', 'id'])
    .where('state', '=', 'recording')
    .where('touched_at', '<', clock() - settings.SWEEP_AFTER_MS)
    // One that waits for its turn to be fetched has no media yet, and is not forgotten.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('import')
            .select('video_id')
            .whereRef('import.account_id', '=', 'video.account_id')
            .whereRef('import.video_id', '=', 'video.id')
            .where('kind', '=', 'url'),
        ),
      ),
    )
    .execute()
  for (const video of stale) {
    const upload = await mainUpload(services, video.id)
    if (upload !== null && upload.bytes > 0) continue
    await discardVideo(services, video)
    log.info('video_swept', { videoId: video.id })
  }
}
