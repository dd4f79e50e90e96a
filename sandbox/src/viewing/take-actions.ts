import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { actionColumn, noActions } from './action-counts.js'
import { noSums } from './fold.js'
import type { ActionKind } from './schema.js'
import type { SessionTicket } from './ticket.js'

export interface TakenAction {
  ticket: SessionTicket
  /** Made by the caller: the same id counts once. */
  id: string
  kind: ActionKind
  at: number
  /** What was chosen or said; kept as JSON. */
  data?: unknown
}

/**
 * Keeps what viewers did and counts it at once, a batch in one transaction. False for one whose session is unknown
 * or that was there already.
 */
export async function takeActions(db: Kysely<Schema>, actions: readonly TakenAction[]): Promise<boolean[]> {
  return db.transaction().execute(async (trx) => {
    const results: boolean[] = []
    for (const action of actions) results.push(await takeAction(trx, action))
    return results
  })
}

async function takeAction(trx: Transaction<Schema>, action: TakenAction): Promise<boolean> {
  const { ticket, id, kind, at, data } = action
  const { accountId, sessionId } = ticket
  const session = await trx
    .selectFrom('session')
    .select(['video_id', 'counted'])
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  if (!session) return false
  const inserted = await trx
    .insertInto('action')
    .values({
      account_id: accountId,
      id,
      video_id: session.video_id,
      session_id: sessionId,
      kind,
      at,
      data: data === undefined ? null : JSON.stringify(data),
    })
    .onConflict((on) => on.columns(['account_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  if (session.counted === 1) await addActions(trx, accountId, session.video_id, kind, 1)
  return true
}

/** Adds to one of a video's eight counters. */
export async function addActions(
  trx: Transaction<Schema>,
  accountId: string,
  videoId: string,
  kind: ActionKind,
  count: number,
): Promise<void> {
  const column = actionColumn(kind)
  await trx
    .insertInto('video_stats')
    .values({
      account_id: accountId,
      video_id: videoId,
      ...noSums(),
      ...noActions(),
      [column]: count,
    })
    .onConflict((on) =>
      on.columns(['account_id', 'video_id']).doUpdateSet((eb) => ({
        [column]: eb(`video_stats.${column}`, '+', eb.ref(`excluded.${column}`)),
      })),
    )
    .execute()
}
