import { discardVideo } from '../recordings/discard.js'
import type { Services } from '../services.js'

/** Removes the files of videos that nobody restored in time. */
export async function emptyTrash(services: Services): Promise<void> {
  const { db, clock, settings, log } = services
  const due = await db
    .selectFrom('video')
    .select(['account_id', 'id'])
    .where('removed_state', 'is not', null)
    .where('removed_at', '<', clock() - settings.TRASH_MS)
    .execute()
  for (const video of due) {
    await discardVideo(services, video)
    log.info('trash_emptied', { videoId: video.id })
  }
}
