import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Received } from './receiver.js'
import { secret } from './stage.js'

/** The hex HMAC of what arrived. */
export function hex(received: Received, key: string = secret, algorithm: string = 'sha256'): string {
  return createHmac(algorithm, key).update(received.body).digest('hex')
}

/** What the official package of Standard Webhooks makes of it. @throws where it does not accept it */
export function verifyStandard(received: Received, key: string = secret): unknown {
  const headers = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
      name,
      String(received.headers[name]),
    ]),
  )
  return new Webhook(key, { format: 'raw' }).verify(received.body, headers)
}
