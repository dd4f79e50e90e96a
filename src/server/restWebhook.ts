import {
  decodeWebhookDeliveries,
  decodeWebhookDelivery,
  decodeWebhookEndpoint,
} from '../contract/app/webhookSettings.js'
import { decodeUnder } from '../contract/under.js'
import { webhookEventIds } from '../contract/webhooks/eventIds.js'
import type { HippoRest, RestOptions } from './rest.js'
import type { Upstream } from './upstream.js'

type WebhookCalls = Pick<
  HippoRest,
  'getWebhook' | 'saveWebhook' | 'removeWebhook' | 'testWebhook' | 'listDeliveries' | 'replayDelivery'
>

/** The account's one webhook endpoint. */
export function createWebhookCalls(
  upstream: Upstream,
  { pageParameter = 'page' }: RestOptions,
): WebhookCalls {
  return {
    getWebhook: async () => decodeWebhookEndpoint(await upstream.get('/webhook', {}, { fresh: true })),
    saveWebhook: async ({ url, secret, events }) =>
      decodeWebhookEndpoint(
        await upstream.send('POST', '/webhook', {
          url,
          ...(secret === undefined ? {} : { secret_key: secret }),
          events: events.map((event) => webhookEventIds[event]),
        }),
      ),
    removeWebhook: async () => {
      await upstream.send('DELETE', '/webhook')
    },
    testWebhook: async () =>
      decodeUnder(await upstream.send('POST', '/webhook/test'), 'delivery', decodeWebhookDelivery),
    listDeliveries: async (page = 1) =>
      decodeWebhookDeliveries(
        await upstream.get('/webhook/deliveries', { [pageParameter]: String(page) }, { fresh: true }),
      ),
    replayDelivery: async (deliveryId) =>
      decodeUnder(
        await upstream.send('POST', `/webhook/deliveries/${encodeURIComponent(deliveryId)}/replay`),
        'delivery',
        decodeWebhookDelivery,
      ),
  }
}
