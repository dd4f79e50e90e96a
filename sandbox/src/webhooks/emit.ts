import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { ringAlarm } from './alarm.js'
import type { VideoFacts } from './facts.js'

interface HappenedBase {
  accountId: string
  videoId: string
  /** Names what happened: the same key is sent once, however often it is noted. */
  key: string
  /** Epoch milliseconds. */
  at: number
}

/** Something that a webhook tells. */
export type Happened = HappenedBase &
  (
    | { type: 'VideoCreated' }
    | { type: 'VideoPlayedSessions'; email: string | null; percentPlayed: number }
    | { type: 'VideoCTA'; email: string | null }
    | {
        type: 'VideoLeadGenaration'
        firstName: string | null
        lastName: string | null
        email: string | null
        phone: string | null
      }
    | { type: 'VideoAnnotation'; email: string | null; text: string; url: string; atMs: number }
  )

/** Rows of one statement: SQLite takes 32766 values in all. */
const batch = 500

/**
 * Notes events for the webhook, inside the transaction of what happened: they exist only if that does. Their bodies
 * are written by the delivery loop, from the video as it is now. Events of videos that do not exist are dropped.
 */
export async function emit(trx: Transaction<Schema>, happened: readonly Happened[]): Promise<void> {
  for (const [accountId, all] of byAccount(happened)) {
    for (let from = 0; from < all.length; from += batch) {
      await note(trx, accountId, all.slice(from, from + batch))
    }
  }
  if (happened.length > 0) ringAlarm()
}

async function note(
  trx: Transaction<Schema>,
  accountId: string,
  happened: readonly Happened[],
): Promise<void> {
  const videos = await readVideos(
    trx,
    accountId,
    happened.map(({ videoId }) => videoId),
  )
  const before = await lastSequence(trx, accountId)
  const rows = happened.flatMap((event, at) => {
    const video = videos.get(event.videoId)
    if (video === undefined) return []
    return {
      account_id: accountId,
      id: randomUUID(),
      type: event.type,
      key: event.key,
      video_id: event.videoId,
      email: 'email' in event ? event.email : null,
      created_at: event.at,
      sequence: before + 1 + at,
      facts: JSON.stringify({ happened: event, video }),
      state: 'new' as const,
      body: null,
    }
  })
  if (rows.length === 0) return
  await trx
    .insertInto('webhook_event')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
    .execute()
}

/** The place of the account's newest event; 0 before the first. */
export async function lastSequence(trx: Transaction<Schema>, accountId: string): Promise<number> {
  const row = await trx
    .selectFrom('webhook_event')
    .select(sql<number | null>`max(sequence)`.as('last'))
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.last ?? 0
}

async function readVideos(
  trx: Transaction<Schema>,
  accountId: string,
  videoIds: readonly string[],
): Promise<Map<string, VideoFacts>> {
  const rows = await trx
    .selectFrom('video')
    .select(['id', 'asset_id', 'token', 'title', 'duration_ms', 'created_by', 'access'])
    .where('account_id', '=', accountId)
    .where('id', 'in', [...new Set(videoIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** No statement spans two accounts. */
function byAccount(happened: readonly Happened[]): Map<string, Happened[]> {
  const groups = new Map<string, Happened[]>()
  for (const event of happened) {
    const group = groups.get(event.accountId)
    if (group) group.push(event)
    else groups.set(event.accountId, [event])
  }
  return groups
}
