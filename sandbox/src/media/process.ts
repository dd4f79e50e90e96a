import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import { mainUpload } from '../uploads/find.js'
import { emit } from '../webhooks/emit.js'
import type { PublishedForm } from './container.js'
import { makePlayable } from './make-playable.js'
import { markFailed, unreadableSentence } from './mark-failed.js'
import { readDurationMs } from './probe.js'
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
    const { name, form, found } = await makePlayable(
      services,
      videoId,
      uploadFile(paths, upload.id),
      upload.bytes,
    )
    const file = join(paths.mediaOf(videoId), name)
    const durationMs = await readDurationMs(file)
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
          ...filesOf(name, form, found.codecs),
        })
        .where('account_id', '=', account.id)
        .where('id', '=', videoId)
        .where('state', '!=', 'gone')
        .executeTakeFirst()
      if (result.numUpdatedRows === 0n) return false
      await announceReady(services, trx, videoId)
      for (const kind of ['polish', 'preview']) {
        await jobs.add({ kind, key: videoId, payload: { videoId }, runAt: clock() }, trx)
      }
      return true
    })
    // Discarded while it was processed: the new file goes the way of the others.
    if (!published) await rm(file, { force: true })
    log.info('video_ready', {
      videoId,
      form,
      bytes: size,
      durationMs,
      ms: Math.round(performance.now() - began),
    })
  } catch (error) {
    if (!(error instanceof UnreadableMediaError)) throw error
    log.warn('video_unreadable', { videoId, message: error.message })
    await markFailed(services, videoId, unreadableSentence(services))
  }
}

function filesOf(name: string, form: PublishedForm, codecs: string): Partial<VideoRow> {
  const files = { mp4_file: null, mp4_codecs: null, webm_file: null, webm_codecs: null, audio_file: null }
  switch (form) {
    case 'mp4':
      return { ...files, mp4_file: name, mp4_codecs: codecs }
    case 'webm':
      return { ...files, webm_file: name, webm_codecs: codecs }
    case 'mp3':
    case 'wav':
      return { ...files, audio_file: name }
  }
}

/** The first time a video can be played is told to the webhook, in the transaction that makes it so. */
async function announceReady(
  { account, clock }: Services,
  trx: Transaction<Schema>,
  videoId: string,
): Promise<void> {
  const now = clock()
  const first = await trx
    .updateTable('video')
    .set({ ready_at: now, failure: null })
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .where('ready_at', 'is', null)
    .executeTakeFirst()
  if (first.numUpdatedRows === 0n) return
  const key = `VideoCreated:${videoId}`
  await emit(trx, [{ type: 'VideoCreated', accountId: account.id, videoId, key, at: now }])
}

/** Discarded or removed meanwhile: restoring it asks for this anew. */
async function isGone({ db, account }: Services, videoId: string): Promise<boolean> {
  const row = await db
    .selectFrom('video')
    .select('state')
    .where('account_id', '=', account.id)
    .where('id', '=', videoId)
    .executeTakeFirst()
  return row === undefined || row.state === 'gone'
}
