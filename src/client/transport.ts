import { decodeAppError } from '../contract/app/appError.js'
import { HippoError, toHippoError } from '../core/error.js'
import type { ClientOptions } from './options.js'
import { refuseSecrets } from './secrets.js'

/** One call to the app's backend. */
export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  body?: unknown
  signal?: AbortSignal
}

/** Sends a call and gives the JSON of its answer; rejects with a `HippoError` only. */
export type Transport = (call: Call) => Promise<unknown>

/** The app's own headers and ours. @throws HippoError `secret_in_browser` */
export async function headersFor(options: ClientOptions, call: Call): Promise<Headers> {
  const { headers } = options
  const result = new Headers(typeof headers === 'function' ? await headers() : headers)
  refuseSecrets(result.keys(), 'headers')
  result.set('accept', 'application/json')
  if (call.method !== 'GET') result.set('x-hippo-client', '1')
  if (call.body !== undefined) result.set('content-type', 'application/json')
  return result
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function send(options: ClientOptions, url: string, call: Call): Promise<unknown> {
  const { fetch: ownFetch = fetch, timeoutMs = 15_000 } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout
  try {
    const response = await ownFetch(url, {
      method: call.method,
      headers: await headersFor(options, call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      signal,
    })
    const text = await response.text()
    const body = text === '' ? null : readJson(text)
    if (!response.ok) throw decodeAppError(response.status, body)
    if (body !== undefined) return body
    throw new HippoError('invalid_response', 'The app’s server did not answer with JSON.', {
      status: response.status,
      hint: 'Check that createHippoServer is mounted at the client’s endpoint; a sign-in page often answers in its place.',
    })
  } catch (cause) {
    if (call.signal?.aborted) throw new HippoError('aborted', 'The call was cancelled.', { cause })
    if (timeout.aborted) {
      throw new HippoError('timeout', `The app’s server did not answer within ${timeoutMs} ms.`, { cause })
    }
    throw toHippoError(cause, 'network')
  }
}

/**
 * Makes the transport of one client: a deadline, and errors in one form. Nothing is tried twice here; whoever can show
 * the wait decides that (the queries, the recorder).
 */
export function createTransport(options: ClientOptions, endpoint: string): Transport {
  return (call) => send(options, endpoint + call.path, call)
}
