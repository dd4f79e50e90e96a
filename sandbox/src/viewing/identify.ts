import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { pairKey } from './keys.js'
import { mergeViewers } from './viewer-row.js'
import { readViewers, writeViewers } from './viewer-store.js'

/**
 * A browser turned out to be a known person: from now on its views are theirs, and so are those it left before.
 * Runs inside the transaction of the hello that told.
 */
export async function identify(
  trx: Transaction<Schema>,
  known: Session,
  anonymousKey: string,
): Promise<void> {
  const { account_id: accountId, viewer_key: viewerKey, email, name } = known
  const alias = await trx
    .selectFrom('viewer_alias')
    .select('viewer_key')
    .where('account_id', '=', accountId)
    .where('anon_key', '=', anonymousKey)
    .executeTakeFirst()
  // Known already: since then the browser's views went to this person at once.
  if (alias?.viewer_key === viewerKey) return
  await trx
    .insertInto('viewer_alias')
    .values({ account_id: accountId, anon_key: anonymousKey, viewer_key: viewerKey })
    .onConflict((on) => on.columns(['account_id', 'anon_key']).doUpdateSet({ viewer_key: viewerKey }))
    .execute()
  const videos = await trx
    .updateTable('session')
    .set({ viewer_key: viewerKey, email, name })
    .where('account_id', '=', accountId)
    .where('viewer_key', '=', anonymousKey)
    .returning(['video_id', 'duration_ms'])
    .execute()
  const durations = new Map(videos.map((row) => [row.video_id, row.duration_ms]))
  for (const [videoId, durationMs] of [...durations].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await mergeRows(trx, accountId, videoId, durationMs, anonymousKey, known)
  }
}

async function mergeRows(
  trx: Transaction<Schema>,
  accountId: string,
  videoId: string,
  durationMs: number,
  anonymousKey: string,
  known: Session,
): Promise<void> {
  const { viewer_key: viewerKey, email, name } = known
  const rows = await readViewers(trx, accountId, [
    [videoId, anonymousKey],
    [videoId, viewerKey],
  ])
  const anonymous = rows.get(pairKey(videoId, anonymousKey))
  if (!anonymous) return
  const person = rows.get(pairKey(videoId, viewerKey))
  const renamed = { ...anonymous, viewer_key: viewerKey, email, name }
  await writeViewers(trx, [person ? mergeViewers(person, renamed, durationMs) : renamed])
  await trx
    .deleteFrom('viewer_video')
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where('viewer_key', '=', anonymousKey)
    .execute()
  if (!person || person.views === 0 || anonymous.views === 0) return
  await trx
    .updateTable('video_stats')
    .set((eb) => ({ viewers: eb('viewers', '-', 1) }))
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .execute()
}
