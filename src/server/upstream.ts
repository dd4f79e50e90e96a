import { readAnswer } from '../contract/answer.js'
import { HippoError, toHippoError } from '../core/error.js'
import { delay } from '../core/time.js'
import { createCredentialKeeper } from './credentialKeeper.js'
import type { HippoCredentials, WireCredentials } from './credentials.js'
import { createReadCache } from './readCache.js'
import { redactError } from './redact.js'

/** How the account's API is reached. */
export interface UpstreamOptions {
  /** Where the account's API is. @default 'https://www.hippovideo.io' */
  baseUrl?: string
  /** Longest wait for one answer, in milliseconds. @default 10000 */
  timeoutMs?: number
  /** Asks the account's API. @default globalThis.fetch */
  fetch?: typeof fetch
}

/** What a read is about, and whether its answer may be a moment old. */
export interface ReadOptions {
  /** The video; absent where it is about several. */
  about?: string
  /** Ask even if it was just answered. @default false */
  fresh?: boolean
}

/** Sends calls with the credentials of one account and gives the JSON of good answers. */
export interface Upstream {
  /**
   * Credentials travel in the query, as the API takes them nowhere else on a read. Identical reads in flight are
   * one; a read that broke on the way is tried once more.
   */
  get(path: string, parameters?: Record<string, string>, options?: ReadOptions): Promise<unknown>
  /** Credentials travel in the body. Never tried twice, as it may have been done; what was read before is dropped. */
  send(method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>
  /** Drops what was read about a video, or all of it. */
  forget(videoId?: string): void
}

const pauseMs = 150

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

/** Whether a read may succeed at once: nothing was refused, the way there broke. */
function isBroken({ code, status }: HippoError): boolean {
  return code === 'network' || (code === 'server_error' && (status === 502 || status === 504))
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type MakeCall = (credentials: WireCredentials) => [path: string, init: RequestInit]

/** Makes the way to one account's API; answers of reads are kept for `cacheMs`. */
export function createUpstream(
  credentials: HippoCredentials,
  options: UpstreamOptions = {},
  cacheMs: number = 0,
): Upstream {
  const { timeoutMs = 10_000, fetch: ownFetch = (...call) => fetch(...call) } = options
  const baseUrl = (options.baseUrl ?? 'https://www.hippovideo.io').replace(/\/+$/, '')
  const keeper = createCredentialKeeper(credentials, { fetch: ownFetch, baseUrl, timeoutMs })
  const cache = createReadCache()

  async function once([path, init]: [string, RequestInit], secrets: readonly string[]): Promise<unknown> {
    try {
      const response = await ownFetch(baseUrl + path, {
        ...init,
        // A redirect would carry the credentials to wherever it points.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      })
      return readAnswer(response.status, response.headers, await readBody(response))
    } catch (cause) {
      throw redactError(toHippoError(unreachable(cause, timeoutMs)), [...keeper.secrets(), ...secrets])
    }
  }

  /** A call whose credentials were refused has done nothing, so it may be made again with others. */
  async function call(make: MakeCall, secrets: readonly string[] = []): Promise<unknown> {
    const current = await keeper.current()
    try {
      return await once(make(current), secrets)
    } catch (error) {
      if (!(error instanceof HippoError) || error.code !== 'unauthorized') throw error
      const other = await keeper.replace(current)
      if (!other) throw error
      return once(make(other), secrets)
    }
  }

  async function read(make: MakeCall): Promise<unknown> {
    try {
      return await call(make)
    } catch (error) {
      if (!(error instanceof HippoError) || !isBroken(error)) throw error
      await delay(pauseMs)
      return call(make)
    }
  }

  return {
    get(path, parameters = {}, { about, fresh = false } = {}) {
      const key = `${path}?${new URLSearchParams(parameters)}`
      return cache.read(key, about ?? null, fresh ? 0 : cacheMs, () =>
        read((wire) => [
          `${path}?${new URLSearchParams({ ...parameters, ...wire })}`,
          { headers: { accept: 'application/json' } },
        ]),
      )
    },
    send: (method, path, body = {}) => {
      // A secret that is being set is nobody's business either.
      const secrets = 'secret_key' in body && typeof body.secret_key === 'string' ? [body.secret_key] : []
      const headers = { accept: 'application/json', 'content-type': 'application/json' }
      return call(
        (wire) => [path, { method, headers, body: JSON.stringify({ ...body, ...wire }) }],
        secrets,
      ).finally(() => cache.forget())
    },
    forget: cache.forget,
  }
}
