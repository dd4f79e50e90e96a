import type { Selectable } from 'kysely'
import { gone, notFound } from '../http/error.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import type { ImportTable } from './schema.js'

/** An import and the video that it becomes. */
export interface FoundImport {
  row: Selectable<ImportTable>
  video: VideoRow
}

/** The import with this video or asset id; null where there is none. */
export async function findImport(services: Services, id: string): Promise<FoundImport | null> {
  const { db, account } = services
  const video = await db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', account.id)
    .where((where) => where.or([where('id', '=', id), where('asset_id', '=', id)]))
    .where('source', '=', 'import')
    .executeTakeFirst()
  if (!video) return null
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('video_id', '=', video.id)
    .executeTakeFirst()
  return row ? { row, video } : null
}

/** The same for routes. @throws ApiError 404, or 410 once the video was removed by its owner */
export async function needImport(services: Services, id: string): Promise<FoundImport> {
  const found = await findImport(services, id)
  if (found === null) throw notFound('This import')
  if (found.video.removed_at !== null) throw gone('This video')
  return found
}
