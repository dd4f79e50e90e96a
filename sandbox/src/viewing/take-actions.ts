import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { actionColumn, noActions } from './action-counts.js'
import type { Session } from './apply-beat.js'
import { noSums } from './fold.js'
import { actionKinds, type ActionKind, type KeptKind } from './schema.js'
import type { SessionTicket } from './ticket.js'

/** Something that was done, as it is kept. */
export interface KeptAction {
  /** Made by the caller: the same id counts once. */
  id: string
  kind: KeptKind
  at: number
  /** What was chosen; kept as JSON. Nothing personal. */
  data?: unknown
}

export interface TakenAction extends KeptAction {
  ticket: SessionTicket
}

/**
 * Keeps what viewers did and counts it at once, a batch in one transaction. False for one whose session is unknown
 * or that was there already.
 */
export async function takeActions(db: Kysely<Schema>, actions: readonly TakenAction[]): Promise<boolean[]> {
  return db.transaction().execute(async (trx) => {
    const results: boolean[] = []
    for (const { ticket, ...action } of actions) {
      const session = await findSession(trx, ticket)
      results.push(session !== undefined && (await takeAction(trx, session, action)))
    }
    return results
  })
}

/** The session that a ticket is for. */
export function findSession(trx: Transaction<Schema>, ticket: SessionTicket): Promise<Session | undefined> {
  return trx
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', ticket.accountId)
    .where('id', '=', ticket.sessionId)
    .executeTakeFirst()
}

/** Who did something: a session, or somebody without one. */
export type Actor = Pick<Session, 'account_id' | 'id' | 'video_id' | 'counted'>

/** Keeps one action and counts it, unless its session is not counted. False where it was there already. */
export async function takeAction(
  trx: Transaction<Schema>,
  actor: Actor,
  { id, kind, at, data }: KeptAction,
): Promise<boolean> {
  const { account_id: accountId, video_id: videoId } = actor
  const inserted = await trx
    .insertInto('action')
    .values({
      account_id: accountId,
      id,
      video_id: videoId,
      session_id: actor.id,
      kind,
      at,
      data: data === undefined ? null : JSON.stringify(data),
    })
    .onConflict((on) => on.columns(['account_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  if (actor.counted === 1 && isCounted(kind)) await addActions(trx, accountId, videoId, kind, 1)
  return true
}

/** Whether a kind is one of the eight. */
export function isCounted(kind: KeptKind): kind is ActionKind {
  return actionKinds.some((counted) => counted === kind)
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
