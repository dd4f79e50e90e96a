import { open } from 'node:fs/promises'
import type { Services } from '../services.js'
import { uploadFile } from './file.js'

/**
 * Notes that all bytes of an upload are here and has the video processed. May be repeated.
 * The bytes reach the disk before this resolves: after that a power cut loses nothing.
 */
export async function completeUpload(services: Services, uploadId: string, size: number): Promise<void> {
  const { db, account, clock, jobs, paths } = services
  const file = await open(uploadFile(paths, uploadId))
  await file.datasync().finally(() => file.close())
  await db.transaction().execute(async (trx) => {
    const upload = await trx
      .updateTable('upload')
      .set({ size, completed_at: clock(), touched_at: clock() })
      .where('account_id', '=', account.id)
      .where('id', '=', uploadId)
      .where('completed_at', 'is', null)
      .returning(['video_id', 'layer'])
      .executeTakeFirst()
    if (upload?.layer !== 'main') return
    await trx
      .updateTable('video')
      .set({ state: 'processing' })
      .where('account_id', '=', account.id)
      .where('id', '=', upload.video_id)
      .where('state', '=', 'recording')
      .execute()
    await jobs.add({ kind: 'process', key: upload.video_id, payload: { videoId: upload.video_id } }, trx)
  })
}
