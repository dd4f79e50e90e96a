import { type Bytes, fromBase64, utf8 } from './bytes.js'
import { WebhookError } from './webhookError.js'

/** The hash inside the HMAC. */
export type WebhookAlgorithm = 'sha256' | 'sha1' | 'sha512'

/** One secret or, while it is being changed, several. Undefined ones are skipped, as an unset variable is. */
export type WebhookSecrets = string | readonly (string | undefined)[]

const hashes: Record<WebhookAlgorithm, [name: string, bytes: number]> = {
  sha256: ['SHA-256', 32],
  sha1: ['SHA-1', 20],
  sha512: ['SHA-512', 64],
}

/** How long signatures are, in bytes. */
export function signatureLength(algorithm: WebhookAlgorithm): number {
  return hashes[algorithm][1]
}

/** The secrets that are there. @throws WebhookError `secret_missing` */
export function listSecrets(secrets: WebhookSecrets | undefined): string[] {
  const found = [secrets].flat().filter((each): each is string => typeof each === 'string' && each !== '')
  if (found.length > 0) return found
  throw new WebhookError(
    'secret_missing',
    'Pass the endpoint’s secret as `secrets`; its variable may be unset.',
  )
}

/** The keys of Standard Webhooks: the text itself, and what `whsec_` announces as base64. */
export function standardKeys(secret: string): Bytes[] {
  const decoded = secret.startsWith('whsec_') ? fromBase64(secret.slice(6)) : null
  return decoded?.length ? [decoded, utf8(secret)] : [utf8(secret)]
}

// Importing a key takes longer than checking with it; an endpoint has a handful.
const cache = new Map<string, Promise<CryptoKey>>()

function importKey(bytes: Bytes, algorithm: WebhookAlgorithm): Promise<CryptoKey> {
  const name = `${algorithm} ${bytes.join()}`
  let key = cache.get(name)
  if (!key) {
    if (cache.size >= 64) cache.clear()
    const hash = hashes[algorithm][0]
    key = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign', 'verify'])
    cache.set(name, key)
  }
  return key
}

/** Signs `data`. */
export async function hmac(key: Bytes, data: Bytes, algorithm: WebhookAlgorithm): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(key, algorithm), data))
}

/** Whether `signature` is that of `data`, in time that tells nothing; a wrong length never gets as far. */
export async function isHmac(
  signature: Bytes,
  key: Bytes,
  data: Bytes,
  algorithm: WebhookAlgorithm,
): Promise<boolean> {
  if (signature.length !== signatureLength(algorithm)) return false
  return crypto.subtle.verify('HMAC', await importKey(key, algorithm), signature, data)
}
