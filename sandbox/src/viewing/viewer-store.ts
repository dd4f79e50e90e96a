import type { Kysely } from 'kysely'
import { viewerSearchText } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { inKeys, pairKey } from './keys.js'
import type { ViewerRow } from './viewer-row.js'

/** Reads the rows of some viewers of some videos, by `pairKey(video_id, viewer_key)`. */
export async function readViewers(
  db: Kysely<Schema>,
  accountId: string,
  keys: readonly (readonly [videoId: string, viewerKey: string])[],
): Promise<Map<string, ViewerRow>> {
  const rows = await db
    .selectFrom('viewer_video')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(inKeys(['video_id', 'viewer_key'], keys))
    .execute()
  return new Map(rows.map((row) => [pairKey(row.video_id, row.viewer_key), row]))
}

/** Writes whole rows, sorted by key, so that two writers could never wait for each other in a ring. */
export async function writeViewers(db: Kysely<Schema>, rows: readonly ViewerRow[]): Promise<void> {
  if (rows.length === 0) return
  const key = (row: ViewerRow): string => `${row.video_id}\n${row.viewer_key}`
  await db
    .insertInto('viewer_video')
    .values(rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(toStored))
    .onConflict((on) =>
      on.columns(['account_id', 'video_id', 'viewer_key']).doUpdateSet((eb) => ({
        views: eb.ref('excluded.views'),
        pct: eb.ref('excluded.pct'),
        ranges: eb.ref('excluded.ranges'),
        last_at: eb.ref('excluded.last_at'),
        email: eb.ref('excluded.email'),
        name: eb.ref('excluded.name'),
        ip_masked: eb.ref('excluded.ip_masked'),
        device: eb.ref('excluded.device'),
        os: eb.ref('excluded.os'),
        browser: eb.ref('excluded.browser'),
        country: eb.ref('excluded.country'),
        region: eb.ref('excluded.region'),
        city: eb.ref('excluded.city'),
        referer: eb.ref('excluded.referer'),
        who: eb.ref('excluded.who'),
      })),
    )
    .execute()
}

function toStored(row: ViewerRow): ViewerRow & { who: string } {
  return { ...row, who: viewerSearchText(row) }
}
