import { bodyParsedError } from './bodyParsed.js'

/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()

/** UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

/** Told by its tag: where tests run in a realm of their own, the buffers of `fetch` are none of its class. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}

function copyOf(body: unknown): Bytes {
  if (typeof body === 'string') return utf8(body)
  try {
    if (isArrayBuffer(body)) return new Uint8Array(body.slice(0))
    if (ArrayBuffer.isView(body)) {
      return new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
    }
  } catch {
    // A buffer that was transferred can be read no more.
  }
  throw bodyParsedError()
}

/**
 * A body as bytes of our own, which nobody changes between the check and the reading.
 *
 * @throws WebhookError `body_parsed` for anything that is neither bytes nor text, and for a parsed body that has
 * been turned into text by its name.
 */
export function toBytes(body: unknown): Bytes {
  const bytes = copyOf(body)
  if (bytes.length === 15 && new TextDecoder().decode(bytes) === '[object Object]') throw bodyParsedError()
  return bytes
}

/** Hexadecimal digits of either case as bytes; null where there is any other letter. */
export function fromHex(text: string): Bytes | null {
  const pairs = /^(?:[\da-f]{2})+$/i.test(text) ? text.match(/../g) : null
  return pairs && Uint8Array.from(pairs, (pair) => parseInt(pair, 16))
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Base64 as bytes; null for anything but the one way to write them. */
export function fromBase64(text: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    // Decoders overlook spaces and stray bits at the end, so that several texts would stand for one signature.
    return toBase64(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
