import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Services } from '../services.js'
import { readEndpoint, wants } from './endpoint.js'
import type { EventFacts } from './facts.js'
import type { WebhookMessage } from './feed.js'
import { writeBody } from './write-body.js'

// As text, not as a parameter: only so does the partial index apply.
const isNew = sql<boolean>`state = 'new'`

/** Events of one transaction. */
const batch = 100

/**
 * Takes new events from the outbox: their bodies are written, once and for ever, and the endpoint that wants them
 * gets its deliveries, all in one transaction. Gives back what was written, in order.
 */
export async function writeOut(services: Services): Promise<WebhookMessage[]> {
  const { db } = services
  const fresh = db.selectFrom('webhook_event').select('id').where(isNew).limit(1)
  if ((await fresh.executeTakeFirst()) === undefined) return []
  return db.transaction().execute(async (trx) => {
    const events = await trx
      .selectFrom('webhook_event')
      .select(['account_id', 'id', 'type', 'video_id', 'facts', 'sequence'])
      .where(isNew)
      .orderBy('sequence')
      .limit(batch)
      .execute()
    const messages: WebhookMessage[] = []
    for (const event of events) {
      const facts: EventFacts = JSON.parse(event.facts)
      const { account_id: accountId, id, type, sequence, video_id: videoId } = event
      const body = writeBody(services, id, facts)
      await trx
        .updateTable('webhook_event')
        .set({ state: 'written', facts: '', body })
        .where('account_id', '=', accountId)
        .where('id', '=', id)
        .execute()
      const endpoint = await readEndpoint(trx, accountId)
      if (endpoint !== null && wants(endpoint, type)) {
        await addDelivery(trx, services, {
          account_id: accountId,
          endpoint_id: endpoint.id,
          event_id: id,
          event_type: type,
          sequence,
        })
      }
      messages.push({ id, accountId, type, videoId, body })
    }
    return messages
  })
}

interface NewDelivery {
  account_id: string
  endpoint_id: string
  event_id: string
  event_type: string
  sequence: number
}

/** Sets one event going to one endpoint; gives back the delivery's id. */
export async function addDelivery(
  trx: Transaction<Schema>,
  { clock, settings }: Services,
  delivery: NewDelivery,
): Promise<string> {
  const id = randomUUID()
  const now = clock()
  await trx
    .insertInto('webhook_delivery')
    .values({
      ...delivery,
      id,
      state: 'waiting',
      created_at: now,
      run_at: now + (settings.WEBHOOK_RETRY_MS[0] ?? 0),
      tries: 0,
      locked_until: null,
      lock_token: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'event_id', 'endpoint_id']).doNothing())
    .execute()
  return id
}
