import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { discardVideo } from '../recordings/discard.js'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import { mainUpload } from '../uploads/find.js'
import { containerFor } from './container.js'
import { probe, readDurationMs } from './probe.js'
import { publishFile } from './publish.js'
import { remux } from './remux.js'
import { UnreadableMediaError } from './unreadable.js'

/**
 * Turns what was uploaded into a seekable file and says that the video is ready; pictures and better sound
 * follow in a job of their own. Also right for the first part of a recording that may still go on.
 */
export async function processVideo(services: Services, videoId: string): Promise<void> {
  const { db, account, clock, jobs, paths, log } = services
  const upload = await mainUpload(services, videoId)
  if (upload === null || (await isGone(services, videoId))) return
  const began = performance.now()
  try {
    const source = uploadFile(paths, upload.id)
    const found = await probe(source)
    const container = containerFor(found)
    const name = await publishFile(services, videoId, container, (target) =>
      remux({
        source,
        target,
        container,
        bytes: upload.bytes,
        ffmpeg: services.ffmpeg,
        signal: services.stopping,
      }),
    )
    const file = join(paths.mediaOf(videoId), name)
    const durationMs = await readDurationMs(file)
    const made = container === 'mp4' ? { mp4: name, webm: null } : { mp4: null, webm: name }
    const size = (await stat(file)).size
    const published = await db.transaction().execute(async (trx) => {
      const result = await trx
        .updateTable('video')
        .set({
          state: 'ready',
          duration_ms: durationMs,
          width: found.width,
          height: found.height,
          size_bytes: size,
          mp4_file: made.mp4,
          mp4_codecs: made.mp4 === null ? null : found.codecs,
          webm_file: made.webm,
          webm_codecs: made.webm === null ? null : found.codecs,
        })
        .where('account_id', '=', account.id)
        .where('id', '=', videoId)
        .where('state', '!=', 'gone')
        .executeTakeFirst()
      if (result.numUpdatedRows === 0n) return false
      await jobs.add({ kind: 'polish', key: videoId, payload: { videoId }, runAt: clock() }, trx)
      return true
    })
    // Discarded while it was processed: the new file goes the way of the others.
    if (!published) await discardVideo(services, { account_id: account.id, id: videoId })
    log.info('video_ready', {
      videoId,
      container,
      bytes: size,
      durationMs,
      ms: Math.round(performance.now() - began),
    })
  } catch (error) {
    if (!(error instanceof UnreadableMediaError)) throw error
    log.warn('video_unreadable', { videoId, message: error.message })
    await markFailed(services, videoId)
  }
}

/** Discarded meanwhile: its bytes are gone, and no second try would find them. */
async function isGone({ db, account }: Services, videoId: string): Promise<boolean> {
  const row = await db
    .selectFrom('video')
    .select('state')
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .executeTakeFirst()
  return row === undefined || row.state === 'gone'
}

/** Says that a video cannot be made playable; one that already plays stays as it is. */
export async function markFailed(services: Services, videoId: string): Promise<void> {
  await services.db
    .updateTable('video')
    .set({ state: 'failed' })
    .where('account_id', '=', services.account.id)
    .where('id', '=', videoId)
    .where('state', '=', 'processing')
    .execute()
}
