import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Real listeners on 127.0.0.1 and, where this machine has it, ::1, on one port: they count who connects. */
export interface Witness {
  port: number
  connections(): number
}

export async function witness(
  answer: RequestListener = (_, response) => response.end('reached'),
): Promise<Witness> {
  let connections = 0
  const open = async (host: string, port: number): Promise<number> => {
    const server = createServer(answer)
    server.on('connection', () => (connections += 1))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    server.listen(port, host)
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await open('127.0.0.1', 0)
  await open('::1', port)
  return { port, connections: () => connections }
}
