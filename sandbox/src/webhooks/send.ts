import { parseRetryAfter } from 'react-hippo-video/contract'
import type { Response } from 'undici'
import { findBlocked } from '../net/blocked-address.js'
import type { SafeFetch } from '../net/safe-fetch.js'

/** How one request to a receiver ended. */
export interface SendOutcome {
  delivered: boolean
  durationMs: number
  /** Null where nobody answered. */
  status: number | null
  /** Why it failed, in words; null where it did not. */
  error: string | null
  /** How the answer begins; null where there was none. */
  answer: string | null
  /** What the receiver asked for. */
  retryAfterMs: number | null
}

export interface SendOptions {
  url: string
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
  timeoutMs: number
  signal?: AbortSignal
}

/** As much of an answer as the log keeps. */
const answerBytes = 1024

/** Posts a webhook and tells what came of it. Never throws; a redirect is a failure. */
export async function sendWebhook(safe: SafeFetch, options: SendOptions): Promise<SendOutcome> {
  const { url, headers, body, timeoutMs, signal } = options
  const began = performance.now()
  const durationMs = (): number => Math.round(performance.now() - began)
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await safe.fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'hippo-video-sandbox', ...headers },
      body,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    const { status, ok } = response
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'))
    const answer = await readStart(response)
    return { delivered: ok, durationMs: durationMs(), status, error: refusal(status), answer, retryAfterMs }
  } catch (error) {
    const cut = signal?.aborted === true
    const words = cut
      ? interrupted
      : timeout.aborted
        ? `No answer within ${timeoutMs / 1000} s.`
        : explain(error)
    return {
      delivered: false,
      durationMs: durationMs(),
      status: null,
      error: words,
      answer: null,
      retryAfterMs: null,
    }
  }
}

/** The sentence of an attempt that the server's own end cut short. */
export const interrupted = 'The server stopped before an answer came.'

function refusal(status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400) return `Answered ${status}: redirects are not followed.`
  return `Answered ${status}.`
}

/** The answer as such has come by then: what its body does changes nothing. */
async function readStart(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of response.body ?? []) {
      parts.push(part)
      length += part.length
      if (length >= answerBytes) break
    }
  } catch {
    // Cut off: what came is what is kept.
  }
  const text = Buffer.concat(parts).subarray(0, answerBytes).toString('utf8')
  return text.replaceAll('\0', '')
}

const sentences: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens at this address.',
  ECONNRESET: 'The connection was cut.',
  UND_ERR_SOCKET: 'The connection was cut.',
  ENOTFOUND: 'No such host.',
  EAI_AGAIN: 'The host name could not be looked up.',
  ETIMEDOUT: 'No connection came about.',
  UND_ERR_CONNECT_TIMEOUT: 'No connection came about.',
  UND_ERR_HEADERS_TIMEOUT: 'No answer came.',
}

function explain(error: unknown): string {
  const blocked = findBlocked(error)
  if (blocked !== null) return blocked.message
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return sentences[code] ?? `No connection came about${code === '' ? '' : ` (${code})`}.`
}
