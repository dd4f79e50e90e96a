import { rm } from 'node:fs/promises'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import { uploadsOf } from '../uploads/find.js'

/**
 * Says that a video cannot be made playable; one that already plays stays as it is. `reason` is a sentence for
 * people. A recording's bytes are kept all the same, since nobody has them twice; those of an import are not.
 */
export async function markFailed(services: Services, videoId: string, reason: string): Promise<void> {
  const { db, account, paths } = services
  const failed = await db
    .updateTable('video')
    .set({ state: 'failed', failure: reason })
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'processing'),
        eb.and([eb('state', '=', 'recording'), eb('source', '=', 'import')]),
      ]),
    )
    .returning('source')
    .executeTakeFirst()
  if (failed?.source !== 'import') return
  const uploads = await uploadsOf(services, videoId)
  await Promise.all(uploads.map((upload) => rm(uploadFile(paths, upload.id), { force: true })))
}

/** Why bytes that arrived whole could not be read. */
export function unreadableSentence({ ffmpeg }: Pick<Services, 'ffmpeg'>): string {
  return ffmpeg === null
    ? 'The file could not be read as video or sound. This server reads MP4, MOV, WebM, MKV, MP3, WAV, OGG, FLAC and AAC.'
    : 'The file could not be read as video or sound.'
}
