import type { Upload } from '@tus/server'
import * as v from 'valibot'
import type { Services } from '../services.js'
import { uploadsOf } from './find.js'
import { refusals } from './refusal.js'
import { readTicket } from './ticket.js'

const metadataSchema = v.object({
  asset_id: v.string(),
  filetype: v.pipe(v.string(), v.maxLength(200), v.regex(/^(video|audio)\/[\w.+-]+(;[\w\s="'.,+-]*)?$/)),
  layer: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
})

/** Lets a creation in: a ticket for this very recording, and no other upload of the same layer that holds bytes. */
export async function admitCreation(services: Services, headers: Headers, upload: Upload): Promise<void> {
  const assetId = needTicket(services, headers)
  const result = v.safeParse(metadataSchema, { layer: 'main', ...upload.metadata })
  if (!result.success) throw refusals.badMetadata
  const metadata = result.output
  if (metadata.asset_id !== assetId) throw refusals.otherAsset
  const video = await services.db
    .selectFrom('video')
    .select(['id', 'state'])
    .where('account_id', '=', services.account.id)
    .where('asset_id', '=', assetId)
    .executeTakeFirst()
  if (!video) throw refusals.unknown
  if (video.state === 'gone') throw refusals.discarded
  const uploads = await uploadsOf(services, video.id)
  const taken = uploads.some(
    (other) => other.layer === metadata.layer && (other.bytes > 0 || other.completed_at !== null),
  )
  if (taken) throw refusals.secondUpload
}

/** Lets a call about one upload in, and notes that somebody still works on it. */
export async function admitCall(services: Services, headers: Headers, uploadId: string): Promise<void> {
  const assetId = needTicket(services, headers)
  const { db, account, clock, settings } = services
  const row = await db
    .selectFrom('upload')
    .innerJoin('video', (join) =>
      join.onRef('video.account_id', '=', 'upload.account_id').onRef('video.id', '=', 'upload.video_id'),
    )
    .select(['video.asset_id', 'video.state', 'upload.created_at', 'upload.completed_at'])
    .where('upload.account_id', '=', account.id)
    .where('upload.id', '=', uploadId)
    .executeTakeFirst()
  if (!row) throw refusals.unknown
  if (row.asset_id !== assetId) throw refusals.otherAsset
  if (row.state === 'gone') throw refusals.discarded
  if (row.completed_at !== null) return
  if (row.created_at + settings.UPLOAD_LIFE_MS < clock()) throw refusals.expired
  await db
    .updateTable('upload')
    .set({ touched_at: clock() })
    .where('account_id', '=', account.id)
    .where('id', '=', uploadId)
    .execute()
}

function needTicket(services: Services, headers: Headers): string {
  const assetId = readTicket(services, headers.get('authorization'))
  if (assetId === null) throw refusals.noTicket
  return assetId
}
