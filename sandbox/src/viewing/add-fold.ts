import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { addVideoSums, addVideoDays, addAccountDays, addRegions } from './add-sums.js'
import { byKey, type Fold } from './fold.js'
import { addToHeat, decodeCounts, emptyHeat, encodeCounts, type Heat } from './heat.js'
import { pairKey } from './keys.js'
import { addSession, openViewerRow } from './viewer-row.js'
import { readViewers, writeViewers } from './viewer-store.js'

/** Adds what was summed up to an account's roll-ups, within the caller's transaction. */
export async function addFold(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  await addViewers(trx, accountId, fold)
  await addVideoSums(trx, accountId, fold)
  await addVideoDays(trx, accountId, fold)
  await addAccountDays(trx, accountId, fold)
  await addRegions(trx, accountId, fold)
  await addHeat(trx, accountId, fold)
}

/** Folds played sessions into their viewers' rows, and counts the viewers whose first play this is. */
async function addViewers(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  const keys = new Map(
    fold.played.map(({ video_id, viewer_key }) => [
      pairKey(video_id, viewer_key),
      [video_id, viewer_key] as const,
    ]),
  )
  const rows = await readViewers(trx, accountId, [...keys.values()])
  for (const session of fold.played) {
    const key = pairKey(session.video_id, session.viewer_key)
    const row = rows.get(key) ?? openViewerRow(session)
    const sums = fold.videos.get(session.video_id)
    if (row.views === 0 && sums) sums.viewers += 1
    rows.set(key, addSession(row, session))
  }
  await writeViewers(trx, [...rows.values()])
}

async function addHeat(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  for (const [videoId, watched] of byKey(fold.heat)) {
    const row = await trx
      .selectFrom('video_heat')
      .select(['reached', 'replays'])
      .where('account_id', '=', accountId)
      .where('video_id', '=', videoId)
      .executeTakeFirst()
    const heat: Heat = row
      ? { reached: decodeCounts(row.reached), replays: decodeCounts(row.replays) }
      : emptyHeat(watched[0]?.durationMs ?? 0)
    for (const { passes, durationMs } of watched) addToHeat(heat, passes, durationMs)
    const counts = { reached: encodeCounts(heat.reached), replays: encodeCounts(heat.replays) }
    await trx
      .insertInto('video_heat')
      .values({ account_id: accountId, video_id: videoId, ...counts })
      .onConflict((on) => on.columns(['account_id', 'video_id']).doUpdateSet(counts))
      .execute()
  }
}
