import type { Answer, Round, StreamAnswer } from './answers.js'

const withoutBody = new Set([204, 205, 304])

function respond({ status, type, body, headers }: Answer): Response {
  const given = withoutBody.has(status) ? null : new TextEncoder().encode(body)
  return new Response(given, { status, headers: { ...headers, ...(type && { 'content-type': type }) } })
}

function respondLive({ head, frames, ends }: StreamAnswer, signal: AbortSignal | null | undefined): Response {
  if (head.type !== 'text/event-stream') return respond(head)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      for (const frame of frames) controller.enqueue(encoder.encode(`data: ${frame}\n\n`))
      if (ends) controller.close()
      else signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true })
    },
  })
  return new Response(body, { headers: { 'content-type': head.type } })
}

const kept = { periods: true, retention: true, timeline: true, activity: false }
const may = {
  ...{ importUrl: false, importFile: false, updateVideo: false, deleteVideo: false, interactions: false },
  ...{ webhook: false, audience: 'everybody', person: 'somebody' },
  ...kept,
}

/** The day on which the figures of the last days are asked for. */
export const today = '2026-03-14'

/** Begins the id of the video whose report is good, so that only what it is compared with can be bad. */
export const compared = 'good'
const report = {
  ...{ videoId: '1', pageLoads: 9, plays: 7, viewers: 5, averageWatchRate: 40, popularRegion: null },
  actions: {
    ...{ total: 0, annotations: 0, callsToAction: 0, forms: 0, endScreens: 0, questions: 0 },
    ...{ comments: 0, reactions: 0, replies: 0 },
  },
  ...{ watchRate: [], playsInPopularRegion: null },
}

/** A backend that answers each round's questions with that round's answers, and says nothing to others. */
export interface Server {
  fetch: typeof fetch
  /** Makes the answers of the round with that name known, and forgets earlier ones. */
  give(name: string, round: Round): void
}

/** Makes a backend without an answer. Rounds are told apart by a name that every address has in it. */
export function createServer(): Server {
  let rounds = new Map<string, Round>()

  function find(url: URL, init: RequestInit | undefined): Response | null {
    const { pathname, searchParams } = url
    if (pathname === '/api/hippo/capabilities') return Response.json(may)
    const name = /case-[a-z]+/.exec(url.href)?.[0] ?? ''
    const round = rounds.get(name)
    if (!round) return null
    const at = searchParams.get('page') === '1' ? 0 : 1
    if (pathname.endsWith('/period')) return respond(round.periods[searchParams.get('to') === today ? 0 : 1])
    if (pathname.endsWith('/retention')) return respond(round.retention)
    if (pathname.includes(`/reports/${compared}-`)) return Response.json(report)
    if (pathname.includes('/reports/')) return respond(round.report)
    if (pathname.endsWith('/viewers/timeline')) return respond(round.timeline)
    if (pathname.endsWith('/viewers'))
      return respond(round[searchParams.has('leadEmail') ? 'lead' : 'viewers'][at])
    if (pathname.endsWith('/capabilities')) return respond(round.activity.capabilities)
    if (pathname.endsWith('/activity')) return respondLive(round.activity, init?.signal)
    if (pathname.endsWith('/state')) return respond(round.playback)
    if (pathname.endsWith('/videos')) return respond(round.library[at])
    if (pathname.includes('/videos/')) return respond(init?.method === 'POST' ? round.rename : round.video)
    return null
  }

  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input, location.href)
      return find(url, init) ?? new Response(null, { status: 404 })
    },
    give(name, round) {
      // A question of the round before may still be on its way.
      const last = [...rounds].at(-1)
      rounds = new Map([...(last ? [last] : []), [name, round]])
    },
  }
}
