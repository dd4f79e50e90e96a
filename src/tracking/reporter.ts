import type { Beat, HelloAnswer, HelloInput, Pass } from '../contract/app/beat.js'
import { HippoError } from '../core/error.js'
import { backoff, delay } from '../core/time.js'
import { randomId } from './randomId.js'

/** The changing part of a beat. */
export type BeatState = Omit<Beat, 'sessionId' | 'ticket' | 'sequence' | 'final'>

export interface ReporterOptions {
  beatUrl: string
  token: string
  visitorId: string | null
  pass: string | null
  fetch: typeof fetch
  /** Called when the server has said hello: what happened meanwhile can be sent now. */
  onReady: () => void
  /** What has been watched by now; asked when hello is said. */
  watchedMs: () => number
  /**
   * Called once when the server has sealed the session, with the passes that it has taken; null where it took
   * nothing at all. Nothing is sent any more.
   */
  onSealed: (taken: readonly Pass[] | null) => void
}

/** What an action shows to be taken: the session, and the server's word on it. */
export interface Greeting {
  sessionId: string
  ticket: string
}

/** Says hello once, then sends the state whenever told; what is lost on the way the next beat heals. */
export interface Reporter {
  hello(): void
  /** How often to beat while playing, in milliseconds; the server decides. */
  intervalMs(): number
  /** Sends `state` unless it is what was sent last. `leaving` makes it outlive the page. */
  send(state: BeatState, leaving: boolean, final: boolean): void
  /** What the server answered to the hello; null before. */
  greeting(): Greeting | null
  /** Says hello where that is still to be done, and waits for the answer. @throws HippoError */
  greet(): Promise<Greeting>
  /** Hears how the server answered somebody who showed `ticket`. */
  heed(status: number, ticket: string): void
  /** Stops retrying; `hello()` begins again. */
  rest(): void
}

/** Answers to a hello after which asking again is of no use. */
const refusals = new Set([400, 404, 410, 413])
/** The same for beats. One that was not believed (400) may be, once more time has gone by. */
const beatRefusals = new Set([404, 413])

/** How long an action waits for the hello. */
const greetingMs = 15_000

/** The page that led here, without what its address may carry. */
function referrer(): string | null {
  return document.referrer.replace(/[?#].*/, '') || null
}

/** What makes one beat differ from another. */
function keyOf(state: Pick<BeatState, 'played' | 'passes' | 'ended'>, final: boolean): string {
  return JSON.stringify([state.played, state.passes, state.ended, final])
}

export function createReporter(options: ReporterOptions): Reporter {
  const { beatUrl, token, visitorId, pass, fetch, onReady, watchedMs, onSealed } = options
  const id = randomId()
  let ticket: string | null = null
  let intervalMs = 10_000
  let phase: 'new' | 'asking' | 'open' | 'refused' = 'new'
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  let sequence = 0
  let taken: Pick<Beat, 'sequence' | 'passes'> | null = null
  let asked: Promise<void> = Promise.resolve()
  // A viewing in which nothing has happened yet is known from the hello.
  let sent = keyOf({ played: false, passes: [], ended: false }, false)

  const post = (url: string, body: string): Promise<Response> =>
    // A plain string goes as text/plain, so that a page of another origin needs no preflight.
    fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' })

  async function ask(): Promise<void> {
    phase = 'asking'
    const input: HelloInput = {
      token,
      sessionId: id,
      referrer: referrer(),
      visitorId,
      watchedMs: Math.round(watchedMs()),
      ...(pass && { pass }),
    }
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
    if (phase === 'new') asked = ask()
  }

  function take(beat: Beat): void {
    if (!taken || beat.sequence > taken.sequence) taken = beat
  }

  async function deliver(beat: Beat, body: string, key: string): Promise<void> {
    const response = await post(beatUrl, body).catch(() => null)
    if (response?.ok) return take(beat)
    if (sent === key) sent = ''
    if (response) heed(response.status, beat.ticket)
    if (beatRefusals.has(response?.status ?? 0)) phase = 'refused'
  }

  function heed(status: number, shown: string): void {
    if (status >= 200 && status < 300) taken ??= { sequence: 0, passes: [] }
    if (phase !== 'open' || shown !== ticket) return
    if (status === 410) {
      phase = 'refused'
      onSealed(taken?.passes ?? null)
    } else if (status === 401 || status === 403) phase = 'new'
  }

  const greeting = (): Greeting | null => (phase === 'open' && ticket ? { sessionId: id, ticket } : null)

  async function greet(): Promise<Greeting> {
    const giveUp = new AbortController()
    const late = delay(greetingMs, giveUp.signal).catch(() => {})
    const askedFor = !wanted
    hello()
    await Promise.race([asked, late])
    giveUp.abort()
    // Nobody else wanted it: a failed hello is not to be repeated behind the viewer's back.
    if (askedFor && phase === 'new') {
      wanted = false
      clearTimeout(timer)
    }
    const heard = greeting()
    if (heard) return heard
    const message = 'The viewing could not be announced to the server, so nothing can be done in it.'
    throw new HippoError(phase === 'refused' ? 'gone' : 'network', message)
  }

  return {
    hello,
    greeting,
    greet,
    heed,
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
      // Nobody hears how a beacon ends: it is taken for delivered.
      if (leaving && navigator.sendBeacon?.(beatUrl, body)) take(beat)
      else void deliver(beat, body, key)
    },
  }
}
