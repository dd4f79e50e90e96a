import type { Selectable } from 'kysely'
import type { UploadTable } from '../db/schema.js'
import type { Services } from '../services.js'
import { uploadBytes } from './file.js'

/** One upload and how much of it the disk holds. */
export interface KeptUpload extends Selectable<UploadTable> {
  bytes: number
}

/** All layers of one recording. */
export async function uploadsOf(services: Services, videoId: string): Promise<KeptUpload[]> {
  const rows = await services.db
    .selectFrom('upload')
    .selectAll()
    .where('account_id', '=', services.account.id)
    .where('video_id', '=', videoId)
    .execute()
  return Promise.all(
    rows.map(async (row) => Object.assign(row, { bytes: await uploadBytes(services.paths, row.id) })),
  )
}

/** The layer that viewers see; null before its first byte was announced. */
export async function mainUpload(services: Services, videoId: string): Promise<KeptUpload | null> {
  const uploads = await uploadsOf(services, videoId)
  return uploads.find((upload) => upload.layer === 'main') ?? null
}
