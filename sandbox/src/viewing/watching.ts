import type { Kysely, Transaction } from 'kysely'
import type { ViewerListQuery, ViewerSort } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { open } from './keys.js'
import { compareRows, inOrder, type OrderedRow } from './viewer-order.js'
import { listedViewers, readRows, type ViewerRowKey } from './viewer-list.js'

/**
 * The keys of a slice in an order by share or views, in which whoever watches now stands where their figures of this
 * moment put them. The others are read in order from where the slice can begin at the earliest.
 */
export async function keysAmongWatching(
  trx: Transaction<Schema>,
  accountId: string,
  query: ViewerListQuery,
  sort: ViewerSort,
  { offset, limit }: { offset: number; limit: number },
): Promise<ViewerRowKey[]> {
  const compare = compareRows(sort)
  const keys = await watchingQuery(trx, accountId, query).execute()
  const watching = (await readRows(trx, accountId, keys)).toSorted(compare)
  const earliest = Math.max(0, offset - watching.length)
  const others = await othersQuery(trx, accountId, query, sort)
    .limit(limit + watching.length)
    .offset(earliest)
    .execute()
  const [first] = others
  // Who watches and stands before what was read, stands before the slice as well.
  const before = first && earliest > 0 ? watching.filter((row) => compare(row, first) < 0).length : 0
  const merged = [...watching.slice(before), ...others].toSorted(compare)
  const begin = offset - earliest - before
  return merged.slice(begin, begin + limit)
}

function watchingQuery(db: Kysely<Schema>, accountId: string, query: ViewerListQuery) {
  return listedViewers(db, accountId, query)
    .innerJoin('session', (on) =>
      on
        .onRef('session.account_id', '=', 'viewer_video.account_id')
        .onRef('session.video_id', '=', 'viewer_video.video_id')
        .onRef('session.viewer_key', '=', 'viewer_video.viewer_key'),
    )
    .where(open)
    .where('session.counted', '=', 1)
    .where('session.plays', '=', 1)
    .select(['viewer_video.video_id', 'viewer_video.viewer_key'])
    .distinct()
}

function othersQuery(db: Kysely<Schema>, accountId: string, query: ViewerListQuery, sort: ViewerSort) {
  const others = listedViewers(db, accountId, query)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('session')
            .select('session.id')
            .whereRef('session.account_id', '=', 'viewer_video.account_id')
            .whereRef('session.video_id', '=', 'viewer_video.video_id')
            .whereRef('session.viewer_key', '=', 'viewer_video.viewer_key')
            .where(open)
            .where('session.counted', '=', 1)
            .where('session.plays', '=', 1),
        ),
      ),
    )
    .select(['video_id', 'viewer_key', 'pct', 'views', 'last_at'])
  return inOrder<OrderedRow>(others, sort)
}
