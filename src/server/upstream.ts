import { readAnswer } from '../contract/answer.js'
import { HippoError, toHippoError } from '../core/error.js'
import type { WireCredentials } from './credentials.js'
import { redactError } from './redact.js'

/** How the account's API is reached. */
export interface UpstreamOptions {
  /** @default 'https://www.hippovideo.io' */
  baseUrl?: string
  /** Longest wait for one answer, in milliseconds. @default 10000 */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
}

/** Sends calls with the credentials of one account and gives the JSON of good answers. */
export interface Upstream {
  /** Credentials travel in the query, as the API takes them nowhere else on a read. Identical reads in flight are one. */
  get(path: string, parameters?: Record<string, string>): Promise<unknown>
  /** Credentials travel in the body. */
  send(method: 'POST' | 'DELETE', path: string, body: object): Promise<unknown>
}

function unreachable(cause: unknown, timeoutMs: number): HippoError {
  if (cause instanceof HippoError) return cause
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'TimeoutError') {
    return new HippoError('timeout', `The video API did not answer within ${timeoutMs} ms.`, { status: 504 })
  }
  // The cause itself may hold the address with the credentials in its query, so only its system code is told.
  const inner: unknown = cause instanceof Error ? cause.cause : null
  const system = inner instanceof Error && 'code' in inner ? ` (${String(inner.code)})` : ''
  return new HippoError('network', `The video API cannot be reached${system}.`, {
    status: 502,
    hint: 'Check baseUrl, and that this server may open connections to it.',
  })
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Makes the way to one account's API. */
export function createUpstream(credentials: WireCredentials, options: UpstreamOptions = {}): Upstream {
  const { timeoutMs = 10_000 } = options
  const baseUrl = (options.baseUrl ?? 'https://www.hippovideo.io').replace(/\/+$/, '')
  const inFlight = new Map<string, Promise<unknown>>()

  async function call(path: string, init: RequestInit): Promise<unknown> {
    try {
      const response = await (options.fetch ?? fetch)(baseUrl + path, {
        ...init,
        // A redirect would carry the credentials to wherever it points.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      return readAnswer(response.status, response.headers, await readBody(response))
    } catch (cause) {
      throw redactError(toHippoError(unreachable(cause, timeoutMs)), credentials)
    }
  }

  return {
    get(path, parameters = {}) {
      const key = `${path}?${new URLSearchParams(parameters)}`
      const running = inFlight.get(key)
      if (running) return running
      const query = new URLSearchParams({ ...parameters, ...credentials })
      const started = call(`${path}?${query}`, { headers: { accept: 'application/json' } }).finally(() =>
        inFlight.delete(key),
      )
      inFlight.set(key, started)
      return started
    },
    send: (method, path, body) =>
      call(path, {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...credentials }),
      }),
  }
}
