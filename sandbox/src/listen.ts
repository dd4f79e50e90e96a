import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Gate } from './gate.js'
import { SandboxStartError } from './start-error.js'

/** An open port. */
export interface Listener {
  readonly port: number
  /** Takes no new connections, lets answers under way finish, and cuts what is left after `graceMs`. */
  close(graceMs: number): Promise<void>
}

export function listen(gate: Gate, host: string, port: number): Promise<Listener> {
  const server = createAdaptorServer({ fetch: (request, env) => gate.fetch(request, env) }) as Server
  // A recording of any length is one answer, and a slow line may need hours for one PATCH.
  server.requestTimeout = 0
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo
      resolve({ port: address.port, close: (graceMs) => close(server, graceMs) })
    })
  })
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SandboxStartError(
        `Port ${port} on ${host} is taken by another program: set PORT to another number, or to 0 for any free one.`,
      )
    case 'EACCES':
      return new SandboxStartError(
        `Port ${port} may not be opened by this user: set PORT to a number above 1023.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SandboxStartError(
        `This machine has no address ${host} to listen on: set HOST to one of its own.`,
      )
    default:
      return error
  }
}
