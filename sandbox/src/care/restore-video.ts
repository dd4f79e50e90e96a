import { gone } from '../http/error.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'

/** Brings a removed video back as it was, and what was being done with it. @throws ApiError 410 where its files are gone */
export async function restoreVideo({ db, clock, jobs }: Services, video: VideoRow): Promise<void> {
  if (video.state !== 'gone') return
  const { account_id, id, removed_state: state } = video
  if (state === null) throw gone('This video')
  const payload = { videoId: id }
  await db.transaction().execute(async (trx) => {
    const restored = await trx
      .updateTable('video')
      .set({ state, removed_at: null, removed_state: null, touched_at: clock() })
      .where('account_id', '=', account_id)
      .where('id', '=', id)
      .where('removed_state', '=', state)
      .executeTakeFirst()
    if (restored.numUpdatedRows === 0n) return
    if (state === 'processing') await jobs.add({ kind: 'process', key: id, payload }, trx)
    if (state === 'recording' && video.source === 'import') {
      await jobs.add({ kind: 'import', key: id, payload }, trx)
    }
    if (state === 'ready' && video.thumbnail_file === null) {
      for (const kind of ['polish', 'preview']) await jobs.add({ kind, key: id, payload }, trx)
    }
  })
}
