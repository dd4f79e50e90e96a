import type { Services } from '../services.js'
import { uploadsOf } from './find.js'
import { readTicket } from './ticket.js'

/** How large an upload may become: what its recording's other layers leave of the cap. */
export async function remainingBytes(
  services: Services,
  headers: Headers,
  uploadId: string | null,
): Promise<number> {
  const { db, account, settings } = services
  const ticket = readTicket(services, headers.get('authorization'))
  const video = await db
    .selectFrom('video')
    .select(['id', 'source'])
    .where('account_id', '=', account.id)
    .where('asset_id', '=', ticket?.assetId ?? '')
    .executeTakeFirst()
  if (!video) return settings.MAX_RECORDING_BYTES
  if (video.source === 'import') return settings.MAX_IMPORT_BYTES
  const uploads = await uploadsOf(services, video.id)
  // The empty one of this layer gives way to the one that is being created.
  const others = uploads.filter((upload) => upload.id !== uploadId)
  // tus reads 0 as "no limit".
  return Math.max(1, settings.MAX_RECORDING_BYTES - others.reduce((sum, upload) => sum + upload.bytes, 0))
}
