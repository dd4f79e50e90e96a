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
      await db.transaction().execute(async (trx) => {
        const known = await trx
          .updateTable('upload')
          .set({ size })
          .where('account_id', '=', account.id)
          .where('id', '=', id)
          .executeTakeFirst()
        if (known.numUpdatedRows > 0n) return
        const row = {
          id,
          file_type: filetype ?? 'video/webm',
          metadata: JSON.stringify(upload.metadata ?? {}),
          size,
          created_at: clock(),
          touched_at: clock(),
        }
        // A creation whose answer was lost is repeated: the new one takes the place of the empty first.
        await trx
          .insertInto('upload')
          .values({
            ...row,
            account_id: account.id,
            video_id: video.id,
            layer: layer ?? 'main',
            completed_at: null,
          })
          .onConflict((conflict) => conflict.columns(['account_id', 'video_id', 'layer']).doUpdateSet(row))
          .execute()
      })
    },
    async delete(id) {
      await db.deleteFrom('upload').where('account_id', '=', account.id).where('id', '=', id).execute()
    },
  }
}
