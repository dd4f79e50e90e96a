import type { Services } from '../services.js'
import { uploadsOf } from './find.js'

/** How large an upload may become: what its recording's other layers leave of the cap. */
export async function remainingBytes(services: Services, uploadId: string | null): Promise<number> {
  const cap = services.settings.MAX_RECORDING_BYTES
  const row = await services.db
    .selectFrom('upload')
    .select('video_id')
    .where('account_id', '=', services.account.id)
    .where('id', '=', uploadId ?? '')
    .executeTakeFirst()
  if (!row) return cap
  const uploads = await uploadsOf(services, row.video_id)
  const others = uploads.filter((upload) => upload.id !== uploadId)
  // tus reads 0 as "no limit".
  return Math.max(1, cap - others.reduce((sum, upload) => sum + upload.bytes, 0))
}
