import type { Kysely, Selectable } from 'kysely'
import type { WebhookEndpoint, WebhookEventType } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Log } from '../log.js'
import type { WebhookEndpointTable } from './schema.js'

export type EndpointRow = Selectable<WebhookEndpointTable>

/** The account's endpoint; null where none is set. */
export async function readEndpoint(db: Kysely<Schema>, accountId: string): Promise<EndpointRow | null> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/** The events an endpoint is told. */
export function eventsOf(endpoint: EndpointRow): WebhookEventType[] {
  return JSON.parse(endpoint.events)
}

/** Whether an event is to be sent there. */
export function wants(endpoint: EndpointRow, type: string): boolean {
  return endpoint.state === 'active' && eventsOf(endpoint).some((event) => event === type)
}

/** An endpoint as its owner sees it: without its secrets. */
export function describeEndpoint(endpoint: EndpointRow, now: number): WebhookEndpoint {
  const { url, state, previous_until: until, created_at: createdAt } = endpoint
  const previousSecretUntil = until !== null && until > now ? until : null
  return { url, events: eventsOf(endpoint), state, previousSecretUntil, createdAt }
}

/** Sends nothing there any more until it is saved again; what waits has failed, and may be replayed then. */
export async function disableEndpoint(
  trx: Kysely<Schema>,
  log: Log,
  endpoint: Pick<EndpointRow, 'account_id' | 'id'>,
  reason: string,
): Promise<void> {
  const { account_id: accountId, id } = endpoint
  await trx
    .updateTable('webhook_endpoint')
    .set({ state: 'disabled' })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute()
  await failWaiting(trx, accountId, id)
  log.warn('webhook_disabled', { reason })
}

/** Removes the account's endpoint with its secrets; its deliveries stay to be read. */
export async function removeEndpoint(trx: Kysely<Schema>, accountId: string): Promise<void> {
  const endpoint = await readEndpoint(trx, accountId)
  if (endpoint === null) return
  await failWaiting(trx, accountId, endpoint.id)
  await trx.deleteFrom('webhook_endpoint').where('account_id', '=', accountId).execute()
}

async function failWaiting(trx: Kysely<Schema>, accountId: string, endpointId: string): Promise<void> {
  await trx
    .updateTable('webhook_delivery')
    .set({ state: 'failed' })
    .where('account_id', '=', accountId)
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'waiting')
    .execute()
}
