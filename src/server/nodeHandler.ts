import { isOwnAddress, markNeighbour } from './neighbours.js'

/** What the adapter needs of `http.IncomingMessage`; Express adds `originalUrl` and `body`. */
export interface NodeRequest extends AsyncIterable<unknown> {
  method?: string
  url?: string
  originalUrl?: string
  headers: Record<string, string | string[] | undefined>
  socket?: object
  /** Set where a body parser has read the stream already. */
  body?: unknown
}

/** What the adapter needs of `http.ServerResponse`. */
export interface NodeResponse {
  statusCode: number
  readonly destroyed: boolean
  readonly headersSent: boolean
  readonly writableFinished: boolean
  setHeader(name: string, value: string | string[]): unknown
  write(chunk: Uint8Array): boolean
  end(): unknown
  destroy(): unknown
  once(event: 'drain' | 'close', listener: () => void): unknown
}

/** Handles a request of `node:http` and of what is built on it. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>

const largestBody = 1024 * 1024

function headersOf(request: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // HTTP/2 lists its pseudo headers too.
    if (value === undefined || name.startsWith(':')) continue
    for (const each of [value].flat()) headers.append(name, each)
  }
  return headers
}

/** The raw bytes, or what a parser left; null where there are more than anybody needs. */
async function bodyOf(request: NodeRequest): Promise<Uint8Array<ArrayBuffer> | null> {
  const { body } = request
  if (body instanceof Uint8Array) return new Uint8Array(body)
  if (body !== undefined)
    return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
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

async function toRequest(request: NodeRequest, signal: AbortSignal): Promise<Request | null> {
  const { method = 'GET', headers, socket } = request
  const isEncrypted = socket !== undefined && 'encrypted' in socket && socket.encrypted === true
  const [host] = [headers[':authority'] ?? headers.host ?? 'localhost'].flat()
  const origin = `${isEncrypted ? 'https' : 'http'}://${host}`
  const target = request.originalUrl ?? request.url ?? '/'
  // Joined, not resolved: `//name/` would be another host.
  const url = target.startsWith('/') ? new URL(origin + target) : new URL(target, origin)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? await bodyOf(request) : undefined
  if (body === null) return null
  const whole = new Request(url, { method, headers: headersOf(request), body, signal })
  const from = socket !== undefined && 'remoteAddress' in socket ? socket.remoteAddress : undefined
  if (typeof from === 'string' && !isOwnAddress(from)) markNeighbour(whole)
  return whole
}

async function pump(reader: ReadableStreamDefaultReader<Uint8Array>, response: NodeResponse): Promise<void> {
  let goOn = (): void => {}
  // Once for all waits: a listener for each would stay until the answer ends.
  response.once('close', () => goOn())
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (response.destroyed) return reader.cancel()
    if (response.write(value)) continue
    await new Promise<void>((resolve) => {
      goOn = resolve
      response.once('drain', resolve)
    })
  }
}

async function send(answer: Response, response: NodeResponse): Promise<void> {
  response.statusCode = answer.status
  const cookies = answer.headers.getSetCookie()
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (answer.body) await pump(answer.body.getReader(), response)
  response.end()
}

/**
 * Fits a fetch-standard handler to `node:http`, Express and Fastify.
 *
 * @example
 * app.all('/api/hippo/*splat', toNodeHandler(hippo))                                         // Express
 * fastify.all('/api/hippo/*', (request, reply) => {                                          // Fastify
 *   reply.hijack()
 *   return toNodeHandler(hippo)(Object.assign(request.raw, { body: request.body }), reply.raw)
 * })
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  return async (incoming, response) => {
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    try {
      const request = await toRequest(incoming, gone.signal)
      await send(request ? await handler(request) : new Response(null, { status: 413 }), response)
    } catch {
      // An answer under way can only be cut, or what came of it would pass for whole.
      if (response.headersSent) response.destroy()
      // A malformed address or a connection that broke; nothing of it is worth telling the other side.
      else if (!response.destroyed) await send(new Response(null, { status: 400 }), response)
    }
  }
}
