import { once } from 'node:events'
import http from 'node:http'
import { type AddressInfo, connect } from 'node:net'

/** One request on its way to the server, as a fault may look at it. */
export interface Passing {
  method: string
  url: string
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** Counts PATCHes with a body from 1; 0 for every other request. */
  dataPatch: number
  /** The one that declares the length. */
  isLast: boolean
  /** When all of it had arrived here, in milliseconds of `performance.now()`. */
  at: number
}

/**
 * What becomes of a request: an answer in place of the server's, or a cut. `half` lets half of the body through, or half
 * of the head where there is no body; `lost` the whole request but not its answer. The cut comes after `before`.
 */
export type Fault =
  | { status: number; headers?: Record<string, string> }
  | 'dropped'
  | 'half'
  | 'lost'
  | { cut: 'half' | 'lost'; before(): Promise<unknown> }
  | null

export interface CuttingProxy {
  port: number
  /** Everything that arrived, faults included. */
  requests: Passing[]
  /** Those that a fault has met, once it is over. */
  failed: Passing[]
  /** Decides about each request from now on. */
  fault(decide: (request: Passing) => Fault): void
  /** Ends all connections and takes no others: the network is gone, until `restore()`. */
  cut(): void
  restore(): void
  close(): void
}

/** A proxy on a free port that can cut connections where it hurts; `targetPort` is asked at each request. */
export async function startCuttingProxy(targetPort: () => number): Promise<CuttingProxy> {
  const requests: Passing[] = []
  const failed: Passing[] = []
  let decide: (request: Passing) => Fault = () => null
  let dataPatches = 0
  let isCut = false

  const forward = (request: http.IncomingMessage, body: Buffer) => {
    const onward = http.request({
      port: targetPort(),
      host: '127.0.0.1',
      method: request.method,
      path: request.url,
      headers: { ...request.headers, 'content-length': String(body.length) },
    })
    onward.on('error', () => {})
    return onward
  }

  /** Lets half of it through, and ends what it was written to. */
  async function passHalf(request: http.IncomingMessage, body: Buffer, before?: () => Promise<unknown>) {
    if (body.length === 0) {
      const onward = connect(targetPort(), '127.0.0.1')
      onward.on('error', () => {})
      await new Promise((resolve) => onward.write(`${request.method} ${request.url} HTTP/1.1\r\nHo`, resolve))
      onward.destroy()
      return
    }
    const onward = forward(request, body)
    // Told once the socket has taken it; closed after that, it arrives before the end does.
    await new Promise((resolve) => onward.write(body.subarray(0, body.length >> 1), resolve))
    await before?.()
    onward.destroy()
  }

  async function askServer(request: http.IncomingMessage, body: Buffer) {
    const onward = forward(request, body)
    onward.end(body)
    const [answer] = (await once(onward, 'response')) as [http.IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    return { status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }
  }

  async function pass(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const isData = request.method === 'PATCH' && body.length > 0
    if (isData) dataPatches += 1
    const passing: Passing = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body,
      dataPatch: isData ? dataPatches : 0,
      isLast: request.headers['upload-length'] !== undefined && request.method === 'PATCH',
      at: performance.now(),
    }
    requests.push(passing)
    const fault = decide(passing)
    if (fault === null) {
      const answer = await askServer(request, body)
      response.writeHead(answer.status, answer.headers).end(answer.body)
      return
    }
    if (typeof fault === 'object' && 'status' in fault) {
      response.writeHead(fault.status, fault.headers).end()
    } else {
      const { cut, before } = typeof fault === 'object' ? fault : { cut: fault, before: undefined }
      if (cut === 'half') await passHalf(request, body, before)
      if (cut === 'lost') {
        await askServer(request, body)
        await before?.()
      }
      request.socket.destroy()
    }
    failed.push(passing)
  }
  // A client that leaves in the middle of a request fails it, and nobody waits for the answer.
  const proxy = http.createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy())
  })
  proxy.on('connection', (socket) => {
    if (isCut) socket.destroy()
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')

  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    failed,
    fault(next) {
      decide = next
    },
    cut() {
      isCut = true
      proxy.closeAllConnections()
    },
    restore() {
      isCut = false
    },
    close() {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}
