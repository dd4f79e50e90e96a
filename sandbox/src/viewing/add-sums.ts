import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { noActions } from './action-counts.js'
import { byKey, type Fold } from './fold.js'
import type { AccountDayTable, VideoDayTable, VideoStatsTable } from './schema.js'

// Each writes all its rows in one statement, sorted by key, and adds to what is there.

export async function addVideoSums(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  const rows: VideoStatsTable[] = []
  for (const [videoId, sums] of byKey(fold.videos)) {
    rows.push({ account_id: accountId, video_id: videoId, ...sums, ...noActions() })
  }
  if (rows.length === 0) return
  await trx
    .insertInto('video_stats')
    .values(rows)
    .onConflict((on) =>
      on.columns(['account_id', 'video_id']).doUpdateSet((eb) => ({
        loads: eb('video_stats.loads', '+', eb.ref('excluded.loads')),
        plays: eb('video_stats.plays', '+', eb.ref('excluded.plays')),
        viewers: eb('video_stats.viewers', '+', eb.ref('excluded.viewers')),
        watched_ms: eb('video_stats.watched_ms', '+', eb.ref('excluded.watched_ms')),
        coverage_ms: eb('video_stats.coverage_ms', '+', eb.ref('excluded.coverage_ms')),
        w0: eb('video_stats.w0', '+', eb.ref('excluded.w0')),
        w25: eb('video_stats.w25', '+', eb.ref('excluded.w25')),
        w50: eb('video_stats.w50', '+', eb.ref('excluded.w50')),
        w75: eb('video_stats.w75', '+', eb.ref('excluded.w75')),
        w100: eb('video_stats.w100', '+', eb.ref('excluded.w100')),
      })),
    )
    .execute()
}

export async function addVideoDays(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  const rows: VideoDayTable[] = []
  for (const [videoId, days] of byKey(fold.videoDays)) {
    for (const [day, sums] of byKey(days))
      rows.push({ account_id: accountId, video_id: videoId, day, ...sums })
  }
  if (rows.length === 0) return
  await trx
    .insertInto('video_day')
    .values(rows)
    .onConflict((on) =>
      on.columns(['account_id', 'video_id', 'day']).doUpdateSet((eb) => ({
        loads: eb('video_day.loads', '+', eb.ref('excluded.loads')),
        plays: eb('video_day.plays', '+', eb.ref('excluded.plays')),
        watched_ms: eb('video_day.watched_ms', '+', eb.ref('excluded.watched_ms')),
      })),
    )
    .execute()
}

export async function addAccountDays(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  const rows: AccountDayTable[] = []
  for (const [day, sums] of byKey(fold.accountDays)) rows.push({ account_id: accountId, day, ...sums })
  if (rows.length === 0) return
  await trx
    .insertInto('account_day')
    .values(rows)
    .onConflict((on) =>
      on.columns(['account_id', 'day']).doUpdateSet((eb) => ({
        loads: eb('account_day.loads', '+', eb.ref('excluded.loads')),
        plays: eb('account_day.plays', '+', eb.ref('excluded.plays')),
        watched_ms: eb('account_day.watched_ms', '+', eb.ref('excluded.watched_ms')),
      })),
    )
    .execute()
}

export async function addRegions(trx: Transaction<Schema>, accountId: string, fold: Fold): Promise<void> {
  const rows = byKey(fold.regions).flatMap(([videoId, regions]) =>
    byKey(regions).map(([region, plays]) => ({ account_id: accountId, video_id: videoId, region, plays })),
  )
  if (rows.length === 0) return
  await trx
    .insertInto('video_region')
    .values(rows)
    .onConflict((on) =>
      on.columns(['account_id', 'video_id', 'region']).doUpdateSet((eb) => ({
        plays: eb('video_region.plays', '+', eb.ref('excluded.plays')),
      })),
    )
    .execute()
}
