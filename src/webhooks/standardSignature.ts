import { type Bytes, fromBase64, utf8 } from './bytes.js'
import { isHmac, standardKeys } from './secrets.js'

/** The three headers of Standard Webhooks. */
export interface StandardHeaders {
  id: string
  /** Seconds since 1970, as sent: that text is signed. */
  timestamp: string
  /** `v1,` and base64, several after spaces. */
  signatures: string
}

/** The three headers; null unless all are there and written as they have to be. */
export function findStandardHeaders(headers: Headers): StandardHeaders | null {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signatures = headers.get('webhook-signature') ?? ''
  const isWhole = /^[\w.:-]{1,256}$/.test(id) && /^\d{1,12}$/.test(timestamp) && signatures !== ''
  return isWhole && signatures.length <= 4096 ? { id, timestamp, signatures } : null
}

/** What is signed: `id.timestamp.body`. */
export function standardContent(id: string, timestamp: string, body: Uint8Array): Bytes {
  const head = utf8(`${id}.${timestamp}.`)
  const content = new Uint8Array(head.length + body.length)
  content.set(head)
  content.set(body, head.length)
  return content
}

/** Whether a secret makes one of the signatures. How old they are is another question. */
export async function isStandardSignature(
  { id, timestamp, signatures }: StandardHeaders,
  body: Bytes,
  secrets: readonly string[],
): Promise<boolean> {
  const content = standardContent(id, timestamp, body)
  // More than a rotation needs; a stranger's list must not cost a stranger's worth of work.
  for (const signature of signatures.split(' ').slice(0, 8)) {
    const bytes = signature.startsWith('v1,') ? fromBase64(signature.slice(3)) : null
    if (!bytes) continue
    for (const key of secrets.flatMap(standardKeys)) {
      if (await isHmac(bytes, key, content, 'sha256')) return true
    }
  }
  return false
}
