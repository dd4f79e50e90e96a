import { type ActivityFrame, decodeActivityFrame } from '../contract/app/activity.js'
import { decodeAppError } from '../contract/app/appError.js'
import type { CallOptions } from '../contract/app/client.js'
import { HippoError, toHippoError } from '../core/error.js'
import type { ClientOptions } from './options.js'
import { readServerEvents } from './serverEvents.js'
import { headersFor } from './transport.js'

/** The server pings every 15 s: after three of those without a word the connection is dead. */
const silenceMs = 45_000

function silent(): HippoError {
  return new HippoError('network', `Nothing came through the activity stream for ${silenceMs / 1000} s.`)
}

/** Waits for `work` as long as a silence may last, then calls `giveUp`. */
async function withWatchdog<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
  const timer = setTimeout(giveUp, silenceMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

async function expectEvents(response: Response): Promise<ReadableStream<Uint8Array>> {
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => undefined)
    throw decodeAppError(response.status, body)
  }
  const type = response.headers.get('content-type') ?? ''
  if (response.body && /^text\/event-stream\b/i.test(type)) return response.body
  throw new HippoError('invalid_response', 'The app’s server did not answer with an event stream.', {
    status: response.status,
    hint: 'Check that createHippoServer is mounted at the client’s endpoint, with an activity hub.',
  })
}

function parseFrame(data: string): ActivityFrame {
  let body: unknown
  try {
    body = JSON.parse(data)
  } catch (cause) {
    throw new HippoError('invalid_response', 'A frame of the activity stream is not JSON.', { cause })
  }
  return decodeActivityFrame(body)
}

/** Reads the app's activity stream, frame by frame. By `fetch`, so that apps with tokens can send their headers. */
export async function* openActivityStream(
  options: ClientOptions,
  endpoint: string,
  { signal, lastEventId = null }: CallOptions & { lastEventId?: string | null } = {},
): AsyncGenerator<ActivityFrame> {
  const { fetch: ownFetch = fetch } = options
  const path = '/activity'
  const stop = new AbortController()
  const giveUp = (): void => stop.abort(silent())
  try {
    const headers = await headersFor(options, { method: 'GET', path })
    headers.set('accept', 'text/event-stream')
    if (lastEventId !== null) headers.set('last-event-id', lastEventId)
    const init: RequestInit = {
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    }
    const response = await withWatchdog(ownFetch(endpoint + path, init), giveUp)
    const reader = (await expectEvents(response)).getReader()
    for await (const data of readServerEvents(() => withWatchdog(reader.read(), giveUp))) {
      yield parseFrame(data)
    }
  } catch (cause) {
    if (signal?.aborted) throw new HippoError('aborted', 'The call was cancelled.', { cause })
    if (stop.signal.aborted) throw toHippoError(stop.signal.reason, 'network')
    throw toHippoError(cause, 'network')
  } finally {
    // Also when nobody reads on: the connection is let go.
    stop.abort()
  }
}
