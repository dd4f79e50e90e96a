import { randomUUID } from 'node:crypto'
import { notFound } from '../http/error.js'
import type { Services } from '../services.js'
import { lastSequence } from './emit.js'
import { readEndpoint } from './endpoint.js'
import { testEvent } from './write-ending.js'
import { addDelivery } from './write-out.js'

/**
 * Sets an event of no meaning going to the account's endpoint, whatever events that wants and even while it is
 * disabled; gives back the delivery's id.
 *
 * @throws ApiError 404 where no endpoint is set
 */
export async function sendTest(services: Services): Promise<string> {
  const { db, account, clock } = services
  return db.transaction().execute(async (trx) => {
    const endpoint = await readEndpoint(trx, account.id)
    if (endpoint === null) throw notFound('The webhook')
    const id = randomUUID()
    const sequence = (await lastSequence(trx, account.id)) + 1
    const body = {
      hook: { uuid: id },
      eventName: testEvent,
      eventTimestamp: String(clock()),
      [testEvent]: {},
      metadata: { account_id: account.id },
    }
    await trx
      .insertInto('webhook_event')
      .values({
        account_id: account.id,
        id,
        type: testEvent,
        key: `test:${id}`,
        video_id: '',
        email: null,
        created_at: clock(),
        sequence,
        facts: '',
        state: 'written',
        body: new TextEncoder().encode(JSON.stringify(body)),
      })
      .execute()
    return addDelivery(trx, services, {
      account_id: account.id,
      endpoint_id: endpoint.id,
      event_id: id,
      event_type: testEvent,
      sequence,
    })
  })
}
