import type { Kysely } from 'kysely'
import {
  formatViewedDate,
  type Page,
  type ViewerListQuery,
  type ViewerProfile,
} from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { atOneInstant } from './at-one-instant.js'
import { locationOf } from './place.js'
import { listedViewers, readRows } from './viewer-list.js'
import { inOrder, movesWhileWatching, newestFirst } from './viewer-order.js'
import type { ViewerRow } from './viewer-row.js'
import { keysAmongWatching } from './watching.js'

/** Hippo's page. */
const viewersPerPage = 10

/** No page lies deeper: it would be found by counting through everything before it. */
export const deepestPage = 10_000

/** One page of viewers, newest first unless asked otherwise; what is still being watched is in its figures. */
export async function readViewerPage(
  db: Kysely<Schema>,
  accountId: string,
  query: ViewerListQuery,
  page: number,
  timeZone: string,
): Promise<Page<ViewerProfile>> {
  return atOneInstant(db, async (trx) => {
    const { sort = newestFirst } = query
    const keys = movesWhileWatching(sort)
      ? await keysAmongWatching(trx, accountId, query, sort, slice(page))
      : await viewerKeysQuery(trx, accountId, query, page).execute()
    const rows = await readRows(trx, accountId, keys.slice(0, viewersPerPage))
    return {
      rows: rows.map((row) => profileOf(row, timeZone)),
      page,
      hasMore: keys.length > viewersPerPage,
    }
  })
}

/** The place of a page and of one viewer more. */
function slice(page: number): { offset: number; limit: number } {
  return { offset: (page - 1) * viewersPerPage, limit: viewersPerPage + 1 }
}

/** The keys of a page and of one viewer more. Its index holds all it reads, so that skipping rows costs next to nothing. */
export function viewerKeysQuery(db: Kysely<Schema>, accountId: string, query: ViewerListQuery, page: number) {
  const { offset, limit } = slice(page)
  const keys = listedViewers(db, accountId, query).select(['video_id', 'viewer_key'])
  return inOrder(keys, query.sort ?? newestFirst)
    .limit(limit)
    .offset(offset)
}

function profileOf(row: ViewerRow, timeZone: string): ViewerProfile {
  return {
    videoId: row.video_id,
    email: row.email,
    name: row.name,
    ip: row.ip_masked,
    lastViewed: { raw: formatViewedDate(row.last_at, timeZone), at: row.last_at, timeZone },
    location: locationOf(row),
    device: row.device,
    os: row.os,
    browser: row.browser,
    referrer: row.referer,
    percentPlayed: row.pct,
    views: row.views,
  }
}
