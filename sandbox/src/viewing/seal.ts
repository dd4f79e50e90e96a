import { sql, type Kysely, type Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { addFold } from './add-fold.js'
import type { Session } from './apply-beat.js'
import { byAccount } from './by-account.js'
import { foldSessions } from './fold.js'
import { open } from './keys.js'
import { emit, type Happened } from '../webhooks/emit.js'

export interface SealOptions {
  /** Idle time after which a session is over, in milliseconds. */
  afterMs: number
  /** The same for one whose page said goodbye. */
  afterFinalMs: number
  /** Zone of the day sums. */
  timeZone: string
  /** Sessions sealed in one transaction. @default 200 */
  batch?: number
  /** Of whose viewing the webhook is told: nobody's, that of viewers known before they watched, or all. @default 'none' */
  tell?: 'none' | 'known' | 'all'
}

/**
 * Ends the sessions that are over and adds them to the roll-ups; gives back how many. A session is marked and
 * summed up in the same transaction, and only while it is not marked, so each counts exactly once.
 */
export async function sealSessions(db: Kysely<Schema>, now: number, options: SealOptions): Promise<number> {
  const { batch = 200 } = options
  for (let total = 0; ;) {
    const sealed = await db.transaction().execute((trx) => sealBatch(trx, now, batch, options))
    total += sealed
    if (sealed < batch) return total
  }
}

async function sealBatch(
  trx: Transaction<Schema>,
  now: number,
  batch: number,
  options: SealOptions,
): Promise<number> {
  const { afterMs, afterFinalMs, timeZone, tell = 'none' } = options
  const over = trx
    .selectFrom('session')
    .select(['account_id', 'id'])
    .where(open)
    .where('last_at', '<=', now - Math.min(afterMs, afterFinalMs))
    .where((eb) =>
      eb.or([
        eb('last_at', '<=', now - afterMs),
        eb.and([eb('final', '=', 1), eb('last_at', '<=', now - afterFinalMs)]),
      ]),
    )
    .orderBy('last_at')
    .limit(batch)
  const sealed = await trx
    .updateTable('session')
    .set({ sealed: 1, sealed_at: now })
    .where(sql<boolean>`(account_id, id) in (${over})`)
    .where(open)
    .returningAll()
    .execute()
  for (const [accountId, sessions] of byAccount(sealed)) {
    await addFold(trx, accountId, foldSessions(sessions.toSorted(inSealOrder), timeZone))
    if (tell === 'none') continue
    const viewings = sessions.flatMap((session) => viewingOf(session, tell))
    await emit(
      trx,
      viewings.toSorted((a, b) => a.at - b.at),
    )
  }
  return sealed.length
}

/** A viewing as the webhook tells it: once per session with a play, and of whom only where that was known before. */
function viewingOf(session: Session, tell: 'known' | 'all'): Happened[] {
  const { account_id: accountId, id, video_id: videoId, plays, counted, last_at: at, pct } = session
  const email = session.known_before === 1 ? session.email : null
  if (plays === 0 || counted === 0 || (email === null && tell === 'known')) return []
  return [
    { type: 'VideoPlayedSessions', accountId, videoId, key: `session:${id}`, at, email, percentPlayed: pct },
  ]
}

/** Roll-ups take sessions in this order, at the seal and when they are rebuilt. */
function inSealOrder(a: Session, b: Session): number {
  return (a.sealed_at ?? 0) - (b.sealed_at ?? 0) || (a.id < b.id ? -1 : 1)
}
