import type { Beat, HelloInput } from '../../../src/contract/app/beat.js'

export interface Inbox {
  fetch: typeof fetch
  hellos: HelloInput[]
  beats: Beat[]
  requests: { url: string; init: RequestInit }[]
  last(): Beat
  /** Answers the next beat with this status. */
  refuse(status: number): void
}

export interface InboxOptions {
  beatIntervalMs?: number
  /** Status of each hello in turn; 200 when there are no more. */
  hello?: number[]
  /** Status of each beat in turn. */
  beat?: number[]
}

/** Takes hellos and beats as the server does, and keeps them. */
export function createInbox({ beatIntervalMs = 10_000, hello = [], beat = [] }: InboxOptions = {}): Inbox {
  const inbox: Inbox = {
    hellos: [],
    beats: [],
    requests: [],
    last() {
      const last = inbox.beats.at(-1)
      if (!last) throw new Error('no beat has come')
      return last
    },
    refuse: (status) => void beat.push(status),
    async fetch(input, init = {}) {
      const url = String(input)
      inbox.requests.push({ url, init })
      const body: unknown = JSON.parse(String(init.body))
      if (url.endsWith('/hello')) {
        inbox.hellos.push(body as HelloInput)
        const status = hello.shift() ?? 200
        return Response.json({ ticket: `ticket-${inbox.hellos.length}`, beatIntervalMs }, { status })
      }
      inbox.beats.push(body as Beat)
      return new Response(null, { status: beat.shift() ?? 204 })
    },
  }
  return inbox
}
