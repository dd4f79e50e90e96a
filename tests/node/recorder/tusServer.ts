import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'

/** One request on its way to the tus server, as a fault may look at it. */
export interface Passing {
  method: string
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

export interface TusServer {
  endpoint: string
  /** Everything that arrived, faults included. */
  requests: Passing[]
  /** The bytes the server holds of its only upload. */
  stored(): Promise<Buffer>
  uploads(): number
  fault(decide: (request: Passing) => Fault): void
  close(): Promise<void>
}

/** A real tus server on a free port, behind a proxy that can cut connections where it hurts. */
export async function startTusServer(): Promise<TusServer> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tus-'))
  const ids: string[] = []
  const tus = new Server({
    path: '/files',
    datastore: new FileStore({ directory }),
    respectForwardedHeaders: true,
    onUploadCreate: (_request, upload) => {
      ids.push(upload.id)
      return Promise.resolve({})
    },
  })
  const backend = http.createServer((request, response) => void tus.handle(request, response))
  backend.listen(0, '127.0.0.1')
  await once(backend, 'listening')
  const backendPort = (backend.address() as AddressInfo).port

  const requests: Passing[] = []
  let decide: (request: Passing) => Fault = () => null
  let dataPatches = 0

  const forward = (request: http.IncomingMessage, body: Buffer, bytes: number) => {
    const onward = http.request({
      port: backendPort,
      host: '127.0.0.1',
      method: request.method,
      path: request.url,
      headers: {
        ...request.headers,
        'x-forwarded-host': request.headers.host,
        'content-length': String(body.length),
      },
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
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')

  return {
    endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/files`,
    requests,
    stored: () => readFile(path.join(directory, ids[ids.length - 1] ?? 'none')),
    uploads: () => ids.length,
    fault(next) {
      decide = next
    },
    async close() {
      proxy.closeAllConnections()
      backend.closeAllConnections()
      proxy.close()
      backend.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
