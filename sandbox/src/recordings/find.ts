import type { Selectable } from 'kysely'
import type { VideoTable } from '../db/schema.js'
import { gone, notFound } from '../http/error.js'
import type { Services } from '../services.js'

/** One row of the video table. */
export type VideoRow = Selectable<VideoTable>

/** The recording of the account with this asset id. @throws ApiError 404, or 410 once it was discarded */
export async function findByAsset(services: Services, assetId: string): Promise<VideoRow> {
  const row = await services.db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', services.account.id)
    .where('asset_id', '=', assetId)
    .executeTakeFirst()
  if (!row) throw notFound('This recording')
  if (row.state === 'gone') throw gone('This recording')
  return row
}

/** The video of the account with this id (or, where none has it, this recording's id); null where there is none. */
export async function findById(services: Services, id: string): Promise<VideoRow | null> {
  const rows = await services.db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', services.account.id)
    .where((where) => where.or([where('id', '=', id), where('asset_id', '=', id)]))
    .execute()
  return rows.find((video) => video.id === id) ?? rows[0] ?? null
}

/** The same for routes; `removed` lets one in the trash through. @throws ApiError 404, or 410 once it was discarded or removed */
export async function needById(
  services: Services,
  id: string,
  { removed = false }: { removed?: boolean } = {},
): Promise<VideoRow> {
  const row = await findById(services, id)
  if (row === null) throw notFound('This video')
  const inTrash = row.removed_state !== null
  if (row.state === 'gone' && !(removed && inTrash)) throw gone('This video')
  return row
}

/** The video behind a share link, discarded ones included; null where there is none. */
export async function findByToken(services: Services, token: string): Promise<VideoRow | null> {
  const row = await services.db.selectFrom('video').selectAll().where('token', '=', token).executeTakeFirst()
  return row ?? null
}

/** The same for routes of its media and pictures. @throws ApiError 404, or 410 once it was discarded */
export async function needByToken(services: Services, token: string): Promise<VideoRow> {
  const row = await findByToken(services, token)
  if (row === null) throw notFound('This video')
  if (row.state === 'gone') throw gone('This video')
  return row
}
