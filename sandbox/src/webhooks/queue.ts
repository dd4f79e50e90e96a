import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { EndpointRow } from './endpoint.js'
import type { WebhookDeliveryTable } from './schema.js'
import { interrupted, type SendOutcome } from './send.js'

export type DeliveryRow = Selectable<WebhookDeliveryTable>

/** A delivery in hand. */
export interface Claim {
  delivery: DeliveryRow
  /** Its row in the log, written before the request is made. */
  attemptId: string
  at: number
  body: Uint8Array<ArrayBuffer>
}

export interface ClaimOptions {
  /** At most this many. */
  places: number
  /** Ids at work in this process. */
  running: readonly string[]
  leaseMs: number
}

/**
 * Leases due deliveries of an endpoint to the caller: those that wait, and those whose holder has not been heard of
 * for the length of its lease. Each gets its line in the log.
 */
export async function claimDeliveries(
  trx: Kysely<Schema>,
  endpoint: Pick<EndpointRow, 'account_id' | 'id'>,
  now: number,
  { places, running, leaseMs }: ClaimOptions,
): Promise<Claim[]> {
  const lost = await lostQuery(trx, endpoint.id, now, running).limit(places).execute()
  for (const { id } of lost) await closeInterrupted(trx, { accountId: endpoint.account_id, id })
  const due = await dueQuery(trx, endpoint.id, now)
    .limit(places - lost.length)
    .execute()
  const claims: Claim[] = []
  for (const { id } of [...lost, ...due]) {
    claims.push(await claim(trx, endpoint.account_id, id, now, leaseMs))
  }
  return claims
}

// The states stand in these as text, not as parameters: only so does a partial index apply.

/** Deliveries that wait for now, the longest waiting first. */
export function dueQuery(db: Kysely<Schema>, endpointId: string, now: number) {
  return db
    .selectFrom('webhook_delivery')
    .select('id')
    .where('endpoint_id', '=', endpointId)
    .where(sql<boolean>`state = 'waiting'`)
    .where('run_at', '<=', now)
    .orderBy('run_at')
    .orderBy('sequence')
}

/** Deliveries whose holder has let its lease run out, but for those at work in this very process. */
export function lostQuery(db: Kysely<Schema>, endpointId: string, now: number, running: readonly string[]) {
  return db
    .selectFrom('webhook_delivery')
    .select('id')
    .where('endpoint_id', '=', endpointId)
    .where(sql<boolean>`state = 'active'`)
    .where('locked_until', '<', now)
    .$if(running.length > 0, (query) => query.where('id', 'not in', running))
    .orderBy('locked_until')
}

async function claim(
  trx: Kysely<Schema>,
  accountId: string,
  id: string,
  now: number,
  leaseMs: number,
): Promise<Claim> {
  const delivery = await trx
    .updateTable('webhook_delivery')
    .set((eb) => ({
      state: 'active' as const,
      tries: eb('tries', '+', 1),
      locked_until: now + leaseMs,
      lock_token: randomUUID(),
    }))
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { body } = await trx
    .selectFrom('webhook_event')
    .select('body')
    .where('account_id', '=', accountId)
    .where('id', '=', delivery.event_id)
    .executeTakeFirstOrThrow()
  // An event loses its body only together with its deliveries.
  if (body === null) throw new Error(`The event ${delivery.event_id} has no body.`)
  const attempt = { account_id: accountId, id: randomUUID(), delivery_id: id, at: now }
  const open = { duration_ms: null, status: null, error: null, answer: null }
  await trx
    .insertInto('webhook_attempt')
    .values({ ...attempt, ...open })
    .execute()
  return { delivery, attemptId: attempt.id, at: now, body }
}

/** What becomes of a delivery after a try. */
export type NextState = { state: 'delivered' | 'failed' } | { state: 'waiting'; runAt: number }

/**
 * Writes down how a try ended. False where the lease was lost meanwhile: the log still tells of the try, the
 * delivery itself is another's.
 */
export async function endTry(
  trx: Kysely<Schema>,
  { delivery, attemptId }: Claim,
  outcome: SendOutcome,
  next: NextState,
): Promise<boolean> {
  const { durationMs, status, error, answer } = outcome
  await trx
    .updateTable('webhook_attempt')
    .set({ duration_ms: durationMs, status, error, answer })
    .where('account_id', '=', delivery.account_id)
    .where('id', '=', attemptId)
    .execute()
  const ended = await trx
    .updateTable('webhook_delivery')
    .set({
      state: next.state,
      locked_until: null,
      lock_token: null,
      ...(next.state === 'waiting' ? { run_at: next.runAt } : {}),
    })
    .where('account_id', '=', delivery.account_id)
    .where('id', '=', delivery.id)
    .where('lock_token', '=', delivery.lock_token)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

/** Sets deliveries going again that a killed process held. Right only because one process owns the database. */
export async function freeAbandoned(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', locked_until: null, lock_token: null })
      .where('state', '=', 'active')
      .execute()
    await trx
      .updateTable('webhook_delivery')
      .set({ state: 'failed' })
      .where('state', '=', 'waiting')
      .where('endpoint_id', 'not in', trx.selectFrom('webhook_endpoint').select('id'))
      .execute()
    await closeInterrupted(trx)
  })
}

/** Nobody knows whether a request got through whose sender died: the log says just that. */
async function closeInterrupted(
  trx: Kysely<Schema>,
  delivery?: { accountId: string; id: string },
): Promise<void> {
  const open = trx
    .updateTable('webhook_attempt')
    .set({ duration_ms: 0, error: interrupted })
    .where('duration_ms', 'is', null)
  if (delivery === undefined) await open.execute()
  else {
    await open.where('account_id', '=', delivery.accountId).where('delivery_id', '=', delivery.id).execute()
  }
}
