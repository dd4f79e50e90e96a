import { markFailed } from '../media/mark-failed.js'
import type { Services } from '../services.js'
import { completeUpload } from './complete.js'
import { uploadsOf, type KeptUpload } from './find.js'

/** A page that is gone cannot read its person's file again: nobody comes back to an import after days. */
const importLifeMs = 24 * 3_600_000

/**
 * Looks after uploads whose recorder fell silent: one that is whole but was never noted as such (the process
 * died between the last byte and the note) is completed at once; the first part of an unfinished one is
 * published after a while, and can still be resumed; in the end it is closed as it is.
 */
export async function finalizeUploads(services: Services): Promise<void> {
  const { db, account } = services
  const unfinished = await db
    .selectFrom('upload')
    .innerJoin('video', (join) =>
      join.onRef('video.account_id', '=', 'upload.account_id').onRef('video.id', '=', 'upload.video_id'),
    )
    .select(['upload.video_id', 'video.source'])
    .distinct()
    .where('upload.account_id', '=', account.id)
    .where('upload.completed_at', 'is', null)
    .where('video.state', '!=', 'gone')
    .execute()
  for (const { video_id, source } of unfinished) {
    for (const upload of await uploadsOf(services, video_id)) {
      if (upload.completed_at !== null) continue
      if (source === 'import') await finalizeImport(services, upload)
      else await finalizeUpload(services, upload)
    }
  }
}

/** The first part of a file is no file: one that never came whole has failed. */
async function finalizeImport(services: Services, upload: KeptUpload): Promise<void> {
  const { clock, settings } = services
  // What is fetched from an address has no known size here, and its own job looks after it.
  if (upload.size === null) return
  if (upload.bytes > 0 && upload.bytes === upload.size) {
    await completeUpload(services, upload.id, upload.bytes)
  } else if (upload.created_at + Math.min(importLifeMs, settings.UPLOAD_LIFE_MS) < clock()) {
    await markFailed(services, upload.video_id, 'The upload was not finished in time.')
  }
}

async function finalizeUpload(services: Services, upload: KeptUpload): Promise<void> {
  const { clock, settings, log } = services
  if (upload.bytes === 0) return
  if (upload.bytes === upload.size) {
    await completeUpload(services, upload.id, upload.bytes)
  } else if (upload.created_at + settings.UPLOAD_LIFE_MS < clock()) {
    await completeUpload(services, upload.id, upload.bytes)
    log.warn('upload_closed', { videoId: upload.video_id, layer: upload.layer, bytes: upload.bytes })
  } else if (upload.touched_at + settings.FINALIZE_AFTER_MS < clock()) {
    await publishPrefix(services, upload)
  }
}

/** Once per silence: the video leaves `recording`, and only `recording` is published this way. */
async function publishPrefix(services: Services, upload: KeptUpload): Promise<void> {
  if (upload.layer !== 'main') return
  await services.db.transaction().execute(async (trx) => {
    const result = await trx
      .updateTable('video')
      .set({ state: 'processing' })
      .where('account_id', '=', upload.account_id)
      .where('id', '=', upload.video_id)
      .where('state', '=', 'recording')
      .executeTakeFirst()
    if (result.numUpdatedRows === 0n) return
    const job = { kind: 'process', key: upload.video_id, payload: { videoId: upload.video_id } }
    await services.jobs.add(job, trx)
    services.log.warn('prefix_published', { videoId: upload.video_id, bytes: upload.bytes })
  })
}
