import { Upload } from '@tus/server'
import type { Services } from '../services.js'

/** What the tus file store keeps beside the bytes. */
interface UploadStore {
  get(id: string): Promise<Upload | undefined>
  set(id: string, upload: Upload): Promise<void>
  delete(id: string): Promise<void>
}

/**
 * Keeps the facts of uploads in the database. The store's own way, a JSON file that is written over,
 * can be cut in half by a crash, and the upload with it.
 */
export function createUploadStore(services: Services): UploadStore {
  const { db, account, clock } = services
  return {
    async get(id) {
      const row = await db
        .selectFrom('upload')
        .select(['size', 'metadata', 'created_at'])
        .where('account_id', '=', account.id)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) return undefined
      return new Upload({
        id,
        offset: 0,
        ...(row.size === null ? {} : { size: row.size }),
        metadata: JSON.parse(row.metadata),
        creation_date: new Date(row.created_at).toISOString(),
      })
    },
    async set(id, upload) {
      const size = upload.size ?? null
      const { asset_id = '', layer, filetype } = upload.metadata ?? {}
      const video = await db
        .selectFrom('video')
        .select('id')
        .where('account_id', '=', account.id)
        .where('asset_id', '=', asset_id)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('upload')
        .values({
          account_id: account.id,
          id,
          video_id: video.id,
          layer: layer ?? 'main',
          file_type: filetype ?? 'video/webm',
          metadata: JSON.stringify(upload.metadata ?? {}),
          size,
          created_at: clock(),
          touched_at: clock(),
          completed_at: null,
        })
        .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet({ size }))
        .execute()
    },
    async delete(id) {
      await db.deleteFrom('upload').where('account_id', '=', account.id).where('id', '=', id).execute()
    },
  }
}
