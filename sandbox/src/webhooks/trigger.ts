import { randomUUID } from 'node:crypto'
import { encodeWebhookEvent, type WebhookEventType } from 'react-hippo-video/contract'
import { createSafeFetch } from '../net/safe-fetch.js'
import { sampleEvent } from './sample-event.js'
import { sendWebhook, type SendOutcome } from './send.js'
import { signatureHeaders, type SignatureAlgorithm } from './sign.js'

export interface TriggerOptions {
  event: WebhookEventType
  to: string
  secret: string
  algorithm: SignatureAlgorithm
}

/** Sends one signed sample of an event to an address, without a server or its data. */
export async function triggerWebhook({ event, to, secret, algorithm }: TriggerOptions): Promise<SendOutcome> {
  const id = randomUUID()
  const at = Date.now()
  const body = new TextEncoder().encode(JSON.stringify(encodeWebhookEvent(sampleEvent(event, id, at))))
  const headers = signatureHeaders({ id, at, sequence: 1, body, secrets: [secret], algorithm })
  // Whoever types the address may as well type it into a browser.
  const safe = createSafeFetch({ allow: ['0.0.0.0/0', '::/0'] })
  try {
    return await sendWebhook(safe, { url: to, headers, body, timeoutMs: 15_000 })
  } finally {
    await safe.close()
  }
}
