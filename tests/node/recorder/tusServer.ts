import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { startCuttingProxy } from '../../support/cuttingProxy.js'
import type { Fault, Passing } from '../../support/cuttingProxy.js'

export type { Fault, Passing } from '../../support/cuttingProxy.js'

export interface TusServer {
  endpoint: string
  /** Everything that arrived, faults included. */
  requests: Passing[]
  /** The bytes the server holds of an upload, the last one unless another is named. */
  stored(upload?: number): Promise<Buffer>
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
  const proxy = await startCuttingProxy(() => backendPort)
  return {
    endpoint: `http://127.0.0.1:${proxy.port}/files`,
    requests: proxy.requests,
    stored: (upload = ids.length - 1) => readFile(path.join(directory, ids[upload] ?? 'none')),
    uploads: () => ids.length,
    fault: proxy.fault,
    async close() {
      proxy.close()
      backend.closeAllConnections()
      backend.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
