import type { KnownWebhookEvent, UnknownWebhookEvent, WebhookEvent } from '../contract/webhooks/types.js'
import type { HippoError } from '../core/error.js'
import type { WebhookDedupe } from './dedupe.js'
import type { VerifyWebhookOptions } from './verifyOptions.js'

/** What is known of a delivery besides its event. */
export interface WebhookContext {
  /** Names this event and no other, the same for each attempt: good as an idempotency key of what you do with it. */
  key: string
  /** `webhook-id`, where it was signed. */
  deliveryId: string | null
  /** Epoch milliseconds. */
  receivedAt: number
}

/** Does something with an event; the webhook counts as handled once it has ended well. */
export type WebhookListener<Event> = (event: Event, context: WebhookContext) => unknown

/** A listener for each event, under Hippo's names. */
export type WebhookListeners = {
  [Type in KnownWebhookEvent['type']]?: WebhookListener<Extract<KnownWebhookEvent, { type: Type }>>
}

/** Secrets and listeners of a webhook handler. */
export interface WebhookHandlerOptions extends VerifyWebhookOptions {
  on?: WebhookListeners
  /** Called with events that this library does not know, which are answered with 200 all the same. */
  onUnknown?: WebhookListener<UnknownWebhookEvent>
  /**
   * Called with every event, known or not, beside its own listener. When either fails, both are called again with
   * the sender's next attempt: `context.key` tells that it is the same event.
   */
  onEvent?: WebhookListener<WebhookEvent>
  /**
   * Told of what was refused (a `WebhookError`, whose hint names the mistake) and of what a listener or the
   * store threw. @default console.error
   */
  onError?: (error: HippoError) => void
  /** @default memoryDedupe() */
  dedupe?: WebhookDedupe
  /**
   * When the sender is answered. `after`: once the listeners have ended, with 500 if one failed, so that the sender
   * comes again. `before`: at once, with 202; a failure is then told to `onError` alone. @default 'after'
   */
  ack?: 'after' | 'before'
  /** The largest body, in bytes. @default 1_048_576 */
  maxBytes?: number
  /**
   * How long a webhook stays taken when the process dies over it, in milliseconds; longer than your listeners take.
   * @default 60_000
   */
  leaseMs?: number
}
