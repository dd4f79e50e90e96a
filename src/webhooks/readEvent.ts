import { decodeWebhookEvent } from '../contract/webhooks/decodeWebhookEvent.js'
import type { WebhookEvent } from '../contract/webhooks/types.js'
import type { VerifyWebhookOptions } from './verifyOptions.js'
import { WebhookError } from './webhookError.js'

function parse(body: Uint8Array): WebhookEvent {
  try {
    return decodeWebhookEvent(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    // Without the cause: a parser quotes what it stumbled over.
    throw new WebhookError('not_json', 'Its signature is good.')
  }
}

/**
 * Reads verified bytes.
 *
 * @throws WebhookError `not_json`, `too_old`
 */
export function readEvent(
  body: Uint8Array,
  { maxAgeMs, clock = Date.now }: Pick<VerifyWebhookOptions, 'maxAgeMs' | 'clock'>,
): WebhookEvent {
  const event = parse(body)
  if (maxAgeMs !== undefined && event.occurredAt !== null && clock() - event.occurredAt > maxAgeMs) {
    throw new WebhookError('too_old', 'The event happened longer ago than `maxAgeMs` allows.')
  }
  return event
}
