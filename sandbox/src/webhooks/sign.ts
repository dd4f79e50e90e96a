import { createHmac } from 'node:crypto'

/** Hash of the hex signature; Hippo does not say which it uses. */
export type SignatureAlgorithm = 'sha256' | 'sha1'

export interface ToSign {
  id: string
  /** Epoch milliseconds of this attempt. */
  at: number
  /** Grows with each event of the account. */
  sequence: number
  body: Uint8Array
  /** The one in use, then the one before while both are good. Their UTF-8 bytes are the keys. */
  secrets: readonly string[]
  algorithm: SignatureAlgorithm
}

/**
 * The headers that prove a delivery: `X-Hippo-Signature` (the name is ours, as Hippo tells none) holds the hex HMAC
 * of the very bytes, and beside it stand the three of Standard Webhooks, with the secret's own bytes as key. While
 * two secrets are good, `webhook-signature` lists both, and `X-Hippo-Signature-Previous` has the elder's hex.
 */
export function signatureHeaders(message: ToSign): Record<string, string> {
  const { id, at, sequence, body, secrets, algorithm } = message
  const seconds = String(Math.floor(at / 1000))
  const [hex = '', previousHex] = secrets.map((secret) =>
    createHmac(algorithm, secret).update(body).digest('hex'),
  )
  const standard = secrets.map((secret) => {
    const mac = createHmac('sha256', secret).update(`${id}.${seconds}.`).update(body).digest('base64')
    return `v1,${mac}`
  })
  return {
    'X-Hippo-Signature': hex,
    ...(previousHex === undefined ? {} : { 'X-Hippo-Signature-Previous': previousHex }),
    'X-Hippo-Sequence': String(sequence),
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': standard.join(' '),
  }
}
