import type { HippoClient } from '../client/types.js'
import type { WebhookDelivery } from '../contract/app/webhookSettings.js'
import { type FakeAnswer, type FakeData, found, pageOf } from './fakeData.js'

const at = Date.UTC(2026, 10, 12, 9, 30)

/** The webhook endpoint of a fake client; deliveries arrive at once. */
export function createFakeWebhook(answer: FakeAnswer, data: FakeData): HippoClient['webhook'] {
  const deliver = (event: string): WebhookDelivery => {
    const attempts = [{ at, durationMs: 42, status: 200, error: null }]
    const id = `delivery-${data.deliveries.length + 1}`
    const delivery = { id, event, state: 'delivered' as const, createdAt: at, nextAttemptAt: null, attempts }
    data.deliveries = [delivery, ...data.deliveries]
    return delivery
  }
  return {
    get: (call) => answer('webhook.get', [], call, () => data.endpoint),
    save: (input, call) =>
      answer('webhook.save', [input], call, () => {
        const { url, events } = input
        data.endpoint = { url, events, state: 'active', previousSecretUntil: null, createdAt: at }
        return data.endpoint
      }),
    remove: (call) =>
      answer('webhook.remove', [], call, () => {
        data.endpoint = null
      }),
    test: (call) => answer('webhook.test', [], call, () => deliver('test')),
    deliveries: (page, call) =>
      answer('webhook.deliveries', [page], call, () => pageOf(data.deliveries, page, 20)),
    replay: (id, call) =>
      answer('webhook.replay', [id], call, () =>
        deliver(
          found(
            data.deliveries.find((delivery) => delivery.id === id),
            id,
          ).event,
        ),
      ),
  }
}
