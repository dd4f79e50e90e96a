import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Signer } from '../signer.js'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** Makes a webhook's secret unreadable for whoever has the database without the server's own secret. */
export function sealSecret(signer: Signer, accountId: string, secret: string): Uint8Array {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyOf(signer, accountId), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** The secret again. @throws Error where it was sealed with another server's secret, or for another account */
export function openSecret(signer: Signer, accountId: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const iv = bytes.subarray(0, ivBytes)
  const decipher = createDecipheriv(algorithm, keyOf(signer, accountId), iv)
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}

function keyOf(signer: Signer, accountId: string): Buffer {
  return Buffer.from(signer.derive('webhook-secret', accountId), 'base64url')
}
