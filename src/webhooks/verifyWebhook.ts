import type { WebhookEvent } from '../contract/webhooks/types.js'
import { toBytes } from './bytes.js'
import { checkSignature } from './checkSignature.js'
import { readEvent } from './readEvent.js'
import { readHeaders, type WebhookHeaders } from './readHeaders.js'
import type { VerifyWebhookOptions } from './verifyOptions.js'

/**
 * Checks that a webhook comes from a holder of the secret, and reads it. Accepts Hippo's signature, the
 * hexadecimal HMAC of the body, and Standard Webhooks headers.
 *
 * @param body The body as it was received: its bytes, or its text if nothing has touched it.
 * @throws WebhookError whose `problem` names the mistake; nothing else, whatever the input.
 * @example
 * const event = await verifyWebhook(await request.arrayBuffer(), request.headers, {
 *   secrets: env.HIPPO_WEBHOOK_SECRET,
 * })
 */
export async function verifyWebhook(
  body: Uint8Array | ArrayBuffer | string,
  headers: WebhookHeaders,
  options: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const bytes = toBytes(body)
  await checkSignature(bytes, readHeaders(headers), null, options)
  return readEvent(bytes, options)
}
