import { sql, type Kysely } from 'kysely'
import type { WebhookAttempt, WebhookDelivery } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { ApiError, notFound } from '../http/error.js'
import type { Services } from '../services.js'
import { readEndpoint } from './endpoint.js'
import type { DeliveryRow } from './queue.js'

const pageSize = 20

/** A page of the account's deliveries, newest first, each with the log of its tries. */
export async function readDeliveries(
  { db, account }: Services,
  page: number,
): Promise<{ rows: WebhookDelivery[]; page: number; hasMore: boolean }> {
  const found = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('account_id', '=', account.id)
    .orderBy('sequence', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute()
  const rows = await withAttempts(db, account.id, found.slice(0, pageSize))
  return { rows, page, hasMore: found.length > pageSize }
}

/** One delivery. @throws ApiError 404 */
export async function readDelivery({ db, account }: Services, id: string): Promise<WebhookDelivery> {
  const row = await findDelivery(db, account.id, id)
  const [delivery] = await withAttempts(db, account.id, [row])
  if (delivery === undefined) throw notFound('This delivery')
  return delivery
}

/**
 * Sets a delivery going once more from the beginning of its schedule: another try of the same event with the same
 * bytes, whether it was delivered before or not.
 *
 * @throws ApiError 404, or 409 where its endpoint takes nothing
 */
export async function replayDelivery({ db, account, clock }: Services, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await findDelivery(trx, account.id, id)
    const endpoint = await readEndpoint(trx, account.id)
    if (endpoint?.id !== row.endpoint_id || endpoint.state === 'disabled') {
      throw new ApiError(
        409,
        'Conflict',
        'The endpoint of this delivery is disabled or removed: save it first.',
      )
    }
    const event = await trx
      .selectFrom('webhook_event')
      .select('id')
      .where('account_id', '=', account.id)
      .where('id', '=', row.event_id)
      .where('body', 'is not', null)
      .executeTakeFirst()
    if (event === undefined) throw new ApiError(409, 'Conflict', 'What this delivery told has been erased.')
    await trx
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', run_at: clock(), tries: 0 })
      .where('account_id', '=', account.id)
      .where('id', '=', id)
      .where('state', '!=', 'active')
      .execute()
  })
}

async function findDelivery(db: Kysely<Schema>, accountId: string, id: string): Promise<DeliveryRow> {
  const row = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('This delivery')
  return row
}

async function withAttempts(
  db: Kysely<Schema>,
  accountId: string,
  rows: readonly DeliveryRow[],
): Promise<WebhookDelivery[]> {
  if (rows.length === 0) return []
  const attempts = await db
    .selectFrom('webhook_attempt')
    .select(['delivery_id', 'at', sql<number>`duration_ms`.as('durationMs'), 'status', 'error', 'answer'])
    .where('account_id', '=', accountId)
    .where('duration_ms', 'is not', null)
    .where(
      'delivery_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .execute()
  const of = new Map<string, WebhookAttempt[]>(rows.map(({ id }) => [id, []]))
  for (const { delivery_id: id, ...attempt } of attempts) of.get(id)?.push(attempt)
  return rows.map((row) => ({
    id: row.id,
    event: row.event_type,
    state: row.state === 'active' ? 'waiting' : row.state,
    createdAt: row.created_at,
    nextAttemptAt: row.state === 'waiting' || row.state === 'active' ? row.run_at : null,
    attempts: of.get(row.id) ?? [],
  }))
}
