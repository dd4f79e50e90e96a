import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'

/** Takes a video from everybody at once; its files stay for a while, so that it can be restored. */
export async function removeVideo({ db, clock }: Services, video: VideoRow): Promise<void> {
  await db
    .updateTable('video')
    .set((eb) => ({ state: 'gone' as const, removed_at: clock(), removed_state: eb.ref('state') }))
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .where('state', '!=', 'gone')
    .execute()
}
