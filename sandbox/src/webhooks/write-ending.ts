import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Services } from '../services.js'
import type { Ending } from './deliver.js'
import { disableEndpoint, readEndpoint, type EndpointRow } from './endpoint.js'
import { endTry, type NextState } from './queue.js'
import { retryWait } from './retry.js'

/** The event of a test send: tried once, and no word on the endpoint's health. */
export const testEvent = 'test'

/** Writes down what came of a try: its line in the log, what becomes of the delivery, and how the endpoint does. */
export async function writeEnding(
  services: Services,
  trx: Transaction<Schema>,
  ending: Ending,
): Promise<void> {
  const { endpoint, claim, outcome, stopped } = ending
  const { delivery, at } = claim
  const now = await readEndpoint(trx, delivery.account_id)
  const open = now?.id === endpoint.id && now.state === 'active' ? now : null
  const next = nextState(services, ending)
  const closed = open === null && next.state === 'waiting'
  const mine = await endTry(trx, claim, outcome, closed ? { state: 'failed' } : next)
  // Another address meanwhile: this try says nothing about it.
  if (!mine || stopped || delivery.event_type === testEvent || open?.url !== endpoint.url) return
  await noteHealth(services, trx, open, at, ending)
}

function nextState({ settings, clock }: Services, { claim, outcome, stopped }: Ending): NextState {
  const { delivery } = claim
  if (outcome.delivered) return { state: 'delivered' }
  // The next process tries at once.
  if (stopped) return { state: 'waiting', runAt: clock() }
  if (outcome.status === 410 || delivery.event_type === testEvent) return { state: 'failed' }
  const waitMs = retryWait(settings.WEBHOOK_RETRY_MS, delivery.tries, outcome.retryAfterMs)
  return waitMs === null ? { state: 'failed' } : { state: 'waiting', runAt: clock() + waitMs }
}

/** Remembers since when an endpoint fails, and disables one that is to be left alone. */
async function noteHealth(
  { clock, log, settings }: Services,
  trx: Transaction<Schema>,
  endpoint: EndpointRow,
  at: number,
  { outcome }: Ending,
): Promise<void> {
  const { delivered, status } = outcome
  const failingSince = delivered ? null : (endpoint.failing_since ?? at)
  if (failingSince !== endpoint.failing_since) {
    await trx
      .updateTable('webhook_endpoint')
      .set({ failing_since: failingSince })
      .where('account_id', '=', endpoint.account_id)
      .execute()
  }
  if (status === 410) {
    await disableEndpoint(trx, log, endpoint, 'The receiver answered 410.')
  } else if (failingSince !== null && clock() - failingSince >= settings.WEBHOOK_DISABLE_AFTER_MS) {
    await disableEndpoint(trx, log, endpoint, 'Nothing but failures for too long.')
  }
}
