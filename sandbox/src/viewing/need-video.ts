import { gone, notFound } from '../http/error.js'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'

/** The account's video with this id. @throws ApiError 404, or 410 once it was discarded */
export async function needVideo({ db, account }: Services, id: string): Promise<VideoRow> {
  const row = await db
    .selectFrom('video')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('This video')
  if (row.state === 'gone') throw gone('This video')
  return row
}
