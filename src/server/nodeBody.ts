import type { NodeRequest } from './nodeTypes.js'

/** A body as it is handed over. */
export interface NodeBody {
  bytes: Uint8Array<ArrayBuffer>
  /** The sender's own bytes are gone: these were made anew from what a parser left. */
  isMadeAnew: boolean
}

/** A picture of four megabytes as a data URL, and what is around it. */
const largestBody = 6 * 1024 * 1024

function bytesOf(body: unknown): Uint8Array<ArrayBuffer> | null {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? new TextEncoder().encode(body) : null
}

async function readStream(request: NodeRequest): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** The sender's own bytes if they are anywhere, or what a parser left; null where there are more than anybody needs. */
export async function readNodeBody(request: NodeRequest): Promise<NodeBody | null> {
  const { body, rawBody, readableDidRead, headers } = request
  const kept = bytesOf(rawBody) ?? bytesOf(body)
  if (kept) return { bytes: kept, isMadeAnew: false }
  // Some parsers leave `{}` where they have left the stream alone.
  if (body === undefined || body === null || readableDidRead === false) {
    const bytes = await readStream(request)
    const isEmpty = bytes?.byteLength === 0
    const wasRead = isEmpty && readableDidRead === true && headers['content-length'] !== '0'
    return bytes && { bytes, isMadeAnew: wasRead }
  }
  return { bytes: new TextEncoder().encode(JSON.stringify(body)), isMadeAnew: true }
}
