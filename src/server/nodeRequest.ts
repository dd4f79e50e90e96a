import { markBodyParsed } from '../webhooks/bodyParsed.js'
import { isOwnAddress, markNeighbour } from './neighbours.js'
import { readNodeBody } from './nodeBody.js'
import type { NodeRequest } from './nodeTypes.js'

function headersOf(request: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // HTTP/2 lists its pseudo headers too.
    if (value === undefined || name.startsWith(':')) continue
    for (const each of [value].flat()) headers.append(name, each)
  }
  return headers
}

/** The same request as the fetch standard has it; null where its body is larger than anybody needs. */
export async function toRequest(request: NodeRequest, signal: AbortSignal): Promise<Request | null> {
  const { method = 'GET', headers, socket } = request
  const isEncrypted = socket !== undefined && 'encrypted' in socket && socket.encrypted === true
  const [host] = [headers[':authority'] ?? headers.host ?? 'localhost'].flat()
  const origin = `${isEncrypted ? 'https' : 'http'}://${host}`
  const target = request.originalUrl ?? request.url ?? '/'
  // Joined, not resolved: `//name/` would be another host.
  const url = target.startsWith('/') ? new URL(origin + target) : new URL(target, origin)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? await readNodeBody(request) : undefined
  if (body === null) return null
  const whole = new Request(url, { method, headers: headersOf(request), body: body?.bytes, signal })
  if (body?.isMadeAnew) markBodyParsed(whole)
  const from = socket !== undefined && 'remoteAddress' in socket ? socket.remoteAddress : undefined
  if (typeof from === 'string' && !isOwnAddress(from)) markNeighbour(whole)
  return whole
}
