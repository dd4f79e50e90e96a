import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

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
}

/**
 * What becomes of a request: an answer in place of the server's, or a cut. `half` lets half of the body through,
 * `lost` the whole request but not its answer.
 */
export type Fault = { status: number; headers?: Record<string, string> } | 'dropped' | 'half' | 'lost' | null

export interface CuttingProxy {
  port: number
  /** Everything that arrived, faults included. */
  requests: Passing[]
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
  let decide: (request: Passing) => Fault = () => null
  let dataPatches = 0
  let isCut = false

  const forward = (request: http.IncomingMessage, body: Buffer, bytes: number) => {
    const onward = http.request({
      port: targetPort(),
      host: '127.0.0.1',
      method: request.method,
      path: request.url,
      headers: { ...request.headers, 'content-length': String(body.length) },
    })
    onward.on('error', () => {})
    onward.write(body.subarray(0, bytes))
    return onward
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
    }
    requests.push(passing)
    const fault = decide(passing)
    if (fault !== null && typeof fault === 'object') {
      response.writeHead(fault.status, fault.headers).end()
      return
    }
    if (fault === 'dropped') {
      request.socket.destroy()
      return
    }
    if (fault === 'half') {
      const onward = forward(request, body, body.length >> 1)
      // Long enough for the half to be written; what counts is that the rest never comes.
      setTimeout(() => {
        onward.destroy()
        request.socket.destroy()
      }, 100)
      return
    }
    const onward = forward(request, body, body.length)
    onward.end()
    const [answer] = (await once(onward, 'response')) as [http.IncomingMessage]
    const answered: Buffer[] = []
    for await (const chunk of answer) answered.push(chunk as Buffer)
    if (fault === 'lost') {
      request.socket.destroy()
      return
    }
    response.writeHead(answer.statusCode ?? 500, answer.headers).end(Buffer.concat(answered))
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
