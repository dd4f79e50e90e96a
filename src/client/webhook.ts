import type { HippoClient } from '../contract/app/client.js'
import {
  decodeWebhookDeliveries,
  decodeWebhookDelivery,
  decodeWebhookEndpoint,
} from '../contract/app/webhookSettings.js'
import { expectPage } from './paging.js'
import type { Transport } from './transport.js'

/** The calls about the account's webhook endpoint. */
export function createWebhookCalls(call: Transport): HippoClient['webhook'] {
  return {
    get: async (options) =>
      decodeWebhookEndpoint(await call({ method: 'GET', path: '/webhook', signal: options?.signal })),
    save: async (body, options) =>
      decodeWebhookEndpoint(await call({ method: 'POST', path: '/webhook', body, signal: options?.signal })),
    remove: async (options) => {
      await call({ method: 'DELETE', path: '/webhook', signal: options?.signal })
    },
    test: async (options) =>
      decodeWebhookDelivery(
        await call({ method: 'POST', path: '/webhook/test', body: {}, signal: options?.signal }),
      ),
    deliveries: async (page, options) =>
      expectPage(
        decodeWebhookDeliveries(
          await call({ method: 'GET', path: `/webhook/deliveries?page=${page}`, signal: options?.signal }),
        ),
        page,
      ),
    replay: async (deliveryId, options) =>
      decodeWebhookDelivery(
        await call({
          method: 'POST',
          path: `/webhook/deliveries/${encodeURIComponent(deliveryId)}/replay`,
          body: {},
          signal: options?.signal,
        }),
      ),
  }
}
