import type { Beat, HelloAnswer, HelloInput } from '../contract/app/beat.js'
import { backoff } from '../core/time.js'

/** The changing part of a beat. */
export type BeatState = Omit<Beat, 'sessionId' | 'ticket' | 'sequence' | 'final'>

export interface ReporterOptions {
  beatUrl: string
  token: string
  visitorId: string | null
  fetch: typeof fetch
  /** Called when the server has said hello: what happened meanwhile can be sent now. */
  onReady: () => void
}

/** Says hello once, then sends the state whenever told; what is lost on the way the next beat heals. */
export interface Reporter {
  hello(): void
  /** How often to beat while playing, in milliseconds; the server decides. */
  intervalMs(): number
  /** Sends `state` unless it is what was sent last. `leaving` makes it outlive the page. */
  send(state: BeatState, leaving: boolean, final: boolean): void
  /** Stops retrying; `hello()` begins again. */
  rest(): void
}

/** Answers after which asking again is of no use. */
const refusals = new Set([400, 404, 410, 413])

function sessionId(): string {
  // Not randomUUID(): that one is missing on plain http.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** The page that led here, without what its address may carry. */
function referrer(): string | null {
  return document.referrer.replace(/[?#].*/, '') || null
}

/** What makes one beat differ from another. */
function keyOf(state: Pick<BeatState, 'played' | 'passes' | 'ended'>, final: boolean): string {
  return JSON.stringify([state.played, state.passes, state.ended, final])
}

export function createReporter({ beatUrl, token, visitorId, fetch, onReady }: ReporterOptions): Reporter {
  const id = sessionId()
  let ticket: string | null = null
  let intervalMs = 10_000
  let phase: 'new' | 'asking' | 'open' | 'refused' = 'new'
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  let sequence = 0
  // A viewing in which nothing has happened yet is known from the hello.
  let sent = keyOf({ played: false, passes: [], ended: false }, false)

  const post = (url: string, body: string): Promise<Response> =>
    // A plain string goes as text/plain, so that a page of another origin needs no preflight.
    fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' })

  async function ask(): Promise<void> {
    phase = 'asking'
    const input: HelloInput = { token, sessionId: id, referrer: referrer(), visitorId }
    const response = await post(`${beatUrl}/hello`, JSON.stringify(input)).catch(() => null)
    const answer = response?.ok ? ((await response.json().catch(() => null)) as Partial<HelloAnswer>) : null
    if (typeof answer?.ticket === 'string') {
      phase = 'open'
      attempt = 0
      ticket = answer.ticket
      intervalMs = Math.max(Number(answer.beatIntervalMs) || intervalMs, 100)
      onReady()
      return
    }
    phase = response && refusals.has(response.status) ? 'refused' : 'new'
    if (phase === 'new' && wanted) timer = setTimeout(hello, backoff(attempt++))
  }

  function hello(): void {
    wanted = true
    clearTimeout(timer)
    if (phase === 'new') void ask()
  }

  async function deliver(body: string, key: string): Promise<void> {
    const response = await post(beatUrl, body).catch(() => null)
    if (response?.ok) return
    if (sent === key) sent = ''
    if (response && refusals.has(response.status)) phase = 'refused'
    else if (response?.status === 401 || response?.status === 403) phase = 'new'
  }

  return {
    hello,
    intervalMs: () => intervalMs,
    rest() {
      wanted = false
      clearTimeout(timer)
    },
    send(state, leaving, final) {
      if (wanted) hello()
      if (phase !== 'open' || !ticket) return
      const key = keyOf(state, final)
      if (key === sent) return
      sent = key
      const beat: Beat = { sessionId: id, ticket, sequence: ++sequence, ...state, final }
      const body = JSON.stringify(beat)
      if (leaving && navigator.sendBeacon?.(beatUrl, body)) return
      void deliver(body, key)
    },
  }
}
