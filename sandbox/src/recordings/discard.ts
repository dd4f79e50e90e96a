import { rm } from 'node:fs/promises'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import type { VideoRow } from './find.js'

/** Removes a video's bytes for good; its row stays, so that every address of it can say that it is gone. */
export async function discardVideo(
  services: Services,
  video: Pick<VideoRow, 'account_id' | 'id'>,
): Promise<void> {
  const { db, paths } = services
  await db
    .updateTable('video')
    .set({
      state: 'gone',
      removed_state: null,
      mp4_file: null,
      webm_file: null,
      audio_file: null,
      thumbnail_file: null,
      preview_file: null,
    })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .execute()
  const uploads = await db
    .selectFrom('upload')
    .select('id')
    .where('account_id', '=', video.account_id)
    .where('video_id', '=', video.id)
    .execute()
  await Promise.all([
    rm(paths.mediaOf(video.id), { recursive: true, force: true }),
    ...uploads.map((upload) => rm(uploadFile(paths, upload.id), { force: true })),
  ])
}
