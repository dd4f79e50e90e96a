import type { Kysely } from 'kysely'
import { formatViewedDate, type Page, type ViewerProfile, type ViewerQuery } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { atOneInstant } from './at-one-instant.js'
import { normalEmail } from './identity.js'
import { inKeys, open, pairKey } from './keys.js'
import { locationOf } from './place.js'
import { addSession, type ViewerRow } from './viewer-row.js'

/** Hippo's page. */
const viewersPerPage = 10

/** No page lies deeper: it would be found by counting through everything before it. */
export const deepestPage = 10_000

/** One page of viewers, newest first; what is still being watched is in its figures. */
export async function readViewerPage(
  db: Kysely<Schema>,
  accountId: string,
  query: ViewerQuery,
  page: number,
  timeZone: string,
): Promise<Page<ViewerProfile>> {
  return atOneInstant(db, async (trx) => {
    const keys = await viewerKeysQuery(trx, accountId, query, page).execute()
    const rows = await rowsOf(trx, accountId, keys.slice(0, viewersPerPage))
    return {
      rows: rows.map((row) => profileOf(row, timeZone)),
      page,
      hasMore: keys.length > viewersPerPage,
    }
  })
}

/** The keys of a page and of one viewer more. Its index holds all it reads, so that skipping rows costs next to nothing. */
export function viewerKeysQuery(db: Kysely<Schema>, accountId: string, query: ViewerQuery, page: number) {
  const keys = db
    .selectFrom('viewer_video')
    .select(['video_id', 'viewer_key'])
    .where('account_id', '=', accountId)
    .orderBy('last_at', 'desc')
  const ordered =
    query.videoId === undefined
      ? keys.where('email', '=', normalEmail(query.leadEmail)).orderBy('video_id').orderBy('viewer_key')
      : keys.where('video_id', '=', query.videoId).orderBy('viewer_key')
  return ordered.limit(viewersPerPage + 1).offset((page - 1) * viewersPerPage)
}

/** Rows in the order of `keys`, open sessions included. */
async function rowsOf(
  db: Kysely<Schema>,
  accountId: string,
  keys: readonly { video_id: string; viewer_key: string }[],
): Promise<ViewerRow[]> {
  const pairs = keys.map(({ video_id, viewer_key }) => [video_id, viewer_key] as const)
  const rows = await db
    .selectFrom('viewer_video')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inKeys(['video_id', 'viewer_key'], pairs))
    .execute()
  const sessions = await openSessionsQuery(db, accountId, pairs).execute()
  const byKey = new Map(rows.map((row) => [pairKey(row.video_id, row.viewer_key), row]))
  for (const session of sessions) addOpen(byKey, session)
  return pairs.flatMap(([videoId, viewerKey]) => byKey.get(pairKey(videoId, viewerKey)) ?? [])
}

/** What these viewers are watching now. */
export function openSessionsQuery(
  db: Kysely<Schema>,
  accountId: string,
  pairs: readonly (readonly string[])[],
) {
  return db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inKeys(['video_id', 'viewer_key'], pairs))
    .where(open)
    .where('counted', '=', 1)
    .where('plays', '=', 1)
}

function addOpen(rows: Map<string, ViewerRow>, session: Session): void {
  const key = pairKey(session.video_id, session.viewer_key)
  const row = rows.get(key)
  if (row) rows.set(key, addSession(row, session))
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
