import { toBase64, toBytes, toHex, utf8 } from './bytes.js'
import { hippoSignatureHeader } from './hippoSignature.js'
import { hmac, listSecrets, standardKeys, type WebhookAlgorithm, type WebhookSecrets } from './secrets.js'
import { standardContent } from './standardSignature.js'

/** With what a webhook is signed. */
export interface SignWebhookOptions {
  /** The hash of Hippo's signature; Standard Webhooks knows SHA-256 alone. @default 'sha256' */
  algorithm?: WebhookAlgorithm
  /** `webhook-id`: letters, digits and `_.:-`. @default a random one */
  id?: string
  /** When it is sent, epoch milliseconds. @default now */
  timestamp?: number
}

/**
 * Makes the headers of a webhook, Hippo's and those of Standard Webhooks: for tests, and for whoever sends.
 * With several secrets, the first makes Hippo's signature, and each one of the standard's.
 *
 * @throws WebhookError `secret_missing`, `body_parsed`
 * @example
 * const body = JSON.stringify(encodeWebhookEvent(event))
 * await handler(new Request(url, { method: 'POST', body, headers: await signWebhook(body, secret) }))
 */
export async function signWebhook(
  body: Uint8Array | ArrayBuffer | string,
  secrets: WebhookSecrets,
  {
    algorithm = 'sha256',
    id = `msg_${crypto.randomUUID()}`,
    timestamp = Date.now(),
  }: SignWebhookOptions = {},
): Promise<Record<string, string>> {
  const bytes = toBytes(body)
  const known = listSecrets(secrets)
  const [first = ''] = known
  const seconds = String(Math.floor(timestamp / 1000))
  const content = standardContent(id, seconds, bytes)
  const standard: string[] = []
  for (const key of known.flatMap((each) => standardKeys(each).slice(0, 1))) {
    standard.push(`v1,${toBase64(await hmac(key, content, 'sha256'))}`)
  }
  return {
    'Content-Type': 'application/json',
    [hippoSignatureHeader]: toHex(await hmac(utf8(first), bytes, algorithm)),
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': standard.join(' '),
  }
}
