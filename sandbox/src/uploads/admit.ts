import type { Upload } from '@tus/server'
import * as v from 'valibot'
import type { Services } from '../services.js'
import { uploadsOf } from './find.js'
import { refusals, secondUpload } from './refusal.js'
import { readTicket } from './ticket.js'

const mediaType = v.pipe(v.string(), v.maxLength(200), v.regex(/^(video|audio)\/[\w.+-]+(;[\w\s="'.,+-]*)?$/))
const metadataSchema = v.object({
  asset_id: v.string(),
  filetype: v.nullish(v.string(), ''),
  layer: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
  offset_ms: v.nullish(v.pipe(v.string(), v.regex(/^\d{1,9}$/)), '0'),
})

/**
 * Lets a creation in: a ticket for this very recording, and no other upload of the same layer that holds bytes.
 * Gives the metadata to keep. The type of an imported file was looked at when it was announced.
 */
export async function admitCreation(
  services: Services,
  headers: Headers,
  upload: Upload,
): Promise<Record<string, string | null>> {
  const assetId = needTicket(services, headers)
  const given = { layer: 'main', ...upload.metadata }
  const result = v.safeParse(metadataSchema, given)
  if (!result.success) throw refusals.badMetadata
  const metadata = result.output
  if (metadata.asset_id !== assetId) throw refusals.otherAsset
  const video = await services.db
    .selectFrom('video')
    .leftJoin('import', (join) =>
      join.onRef('import.account_id', '=', 'video.account_id').onRef('import.video_id', '=', 'video.id'),
    )
    .select(['video.id', 'video.state', 'import.kind', 'import.total_bytes'])
    .where('video.account_id', '=', services.account.id)
    .where('video.asset_id', '=', assetId)
    .executeTakeFirst()
  if (!video) throw refusals.unknown
  // What is fetched from an address is not uploaded as well.
  if (video.kind === 'url') throw refusals.otherAsset
  if (video.kind === 'file' && upload.size !== video.total_bytes) throw refusals.otherLength
  const hasType = v.is(mediaType, metadata.filetype)
  if (video.kind === null && !hasType) throw refusals.badMetadata
  if (video.state === 'gone') throw refusals.discarded
  const uploads = await uploadsOf(services, video.id)
  const taken = uploads.find(
    (other) => other.layer === metadata.layer && (other.bytes > 0 || other.completed_at !== null),
  )
  if (taken) throw secondUpload(taken.id)
  return { ...given, filetype: hasType ? metadata.filetype : 'application/octet-stream' }
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
  const ticket = readTicket(services, headers.get('authorization'))
  if (ticket === null) throw refusals.noTicket
  if (ticket.isExpired) throw refusals.oldTicket
  return ticket.assetId
}
