import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A delivery as it arrived. */
export interface Received {
  at: number
  headers: IncomingHttpHeaders
  /** The exact bytes, as text. */
  body: string
  json: Record<string, unknown>
}

export interface Receiver {
  url: string
  received: Received[]
}

/** A real receiver on this machine; answers 204 unless told otherwise. */
export async function startReceiver(
  answer: (received: Received, response: ServerResponse) => void = (_, response) =>
    response.writeHead(204).end(),
): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const one = { at: Date.now(), headers: request.headers, body, json: JSON.parse(body) }
      received.push(one)
      answer(one, response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
}
