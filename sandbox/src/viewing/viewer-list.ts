import type { Kysely } from 'kysely'
import { searchText, type ViewerListQuery } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { normalEmail } from './identity.js'
import { inKeys, open, pairKey } from './keys.js'
import { contains } from './like.js'
import { addSession, type ViewerRow } from './viewer-row.js'

/** Which row: a viewer of a video. */
export interface ViewerRowKey {
  video_id: string
  viewer_key: string
}

/** The rows that a query is about: of one video or one lead, and with a text in their name or mail address. */
export function listedViewers(db: Kysely<Schema>, accountId: string, query: ViewerListQuery) {
  const rows = db.selectFrom('viewer_video').where('viewer_video.account_id', '=', accountId)
  const listed =
    query.videoId === undefined
      ? rows.where('viewer_video.email', '=', normalEmail(query.leadEmail))
      : rows.where('viewer_video.video_id', '=', query.videoId)
  return query.search === undefined
    ? listed
    : listed.where(contains('viewer_video.who', searchText(query.search)))
}

/** Rows in the order of `keys`, open sessions included. */
export async function readRows(
  db: Kysely<Schema>,
  accountId: string,
  keys: readonly ViewerRowKey[],
): Promise<ViewerRow[]> {
  const pairs = keys.map(({ video_id, viewer_key }) => [video_id, viewer_key] as const)
  const rows = await db
    .selectFrom('viewer_video')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inKeys(['video_id', 'viewer_key'], pairs))
    .execute()
  const sessions = await openSessionsQuery(db, accountId, pairs).execute()
  const byKey = new Map<string, ViewerRow>(rows.map((row) => [pairKey(row.video_id, row.viewer_key), row]))
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
