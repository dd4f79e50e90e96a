import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import type { Locator, Page } from 'playwright'
import type { ActivityEvent, ActivityFrame } from '../../src/contract/app/activity.js'
import { rest, type World } from './world.js'

const clip = fileURLToPath(new URL('../../sandbox/assets/clips/desk.mp4', import.meta.url))

/** One event as it stood in the page for the first time. */
export interface SeenEvent {
  kind: string
  text: string
  happenedAt: number
  seenAt: number
}

export const feedOf = (page: Page): Locator => page.locator('.hippo-activity')

/** Notes each event of the feed when it is first shown, and has what is new shown at once. */
export async function watchFeed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: SeenEvent[] = []
    Object.assign(window, { seenEvents: seen })
    const known = new Set<Element>()
    const look = (): void => {
      document.querySelector<HTMLButtonElement>('.hippo-activity .hippo-new')?.click()
      for (const item of document.querySelectorAll<HTMLElement>('.hippo-activity-item[data-kind]')) {
        if (known.has(item)) continue
        known.add(item)
        const happened = item.querySelector('time')?.dateTime ?? ''
        seen.push({
          kind: item.dataset.kind ?? '',
          text: item.textContent,
          happenedAt: Date.parse(happened),
          seenAt: Date.now(),
        })
      }
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  })
}

/** One activity stream as it came over the wire. */
export interface SeenStream {
  /** What the page said it had last; null where it said nothing. */
  lastEventId: string | null
  /** Everything that was sent, as it was sent. */
  text: string
}

/** Notes each activity stream of a page, from the browser's own network log: no code of the page has a part in it. */
export async function watchStreams(page: Page): Promise<SeenStream[]> {
  const streams: SeenStream[] = []
  const asked = new Map<string, SeenStream>()
  const cdp = await page.context().newCDPSession(page)
  const take = (stream: SeenStream, base64: string): void => {
    stream.text += Buffer.from(base64, 'base64').toString('utf8')
  }
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname !== '/api/hippo/activity') return
    const stream = { lastEventId: request.headers['last-event-id'] ?? null, text: '' }
    asked.set(requestId, stream)
    streams.push(stream)
  })
  cdp.on('Network.responseReceived', ({ requestId }) => {
    const stream = asked.get(requestId)
    if (!stream) return
    cdp.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => take(stream, bufferedData),
      (error: unknown) => {
        stream.text += `not recorded: ${String(error)}`
      },
    )
  })
  cdp.on('Network.dataReceived', ({ requestId, data }) => {
    const stream = asked.get(requestId)
    if (stream && data) take(stream, data)
  })
  await cdp.send('Network.enable')
  return streams
}

/** The events that streams carried, past or new, as often as they did. */
export function eventsOf(streams: readonly SeenStream[]): ActivityEvent[] {
  return streams.flatMap(({ text }) =>
    text
      .split('\n\n')
      .slice(0, -1)
      .map((part) => JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? '') as ActivityFrame)
      .flatMap((frame) => (frame.type === 'event' ? [frame.event] : [])),
  )
}

export interface FeedVideo {
  id: string
  title: string
  token: string
}

/** Brings a video in by the example's page, beside its feed, with a call to action in it that leads to `offer`. */
export async function importVideo(
  world: World,
  page: Page,
  title: string,
  offer: string,
): Promise<FeedVideo> {
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByLabel('Title', { exact: false }).first().fill(title)
  await page.locator('.hippo-import input[type=file]').setInputFiles(clip)
  await page.getByRole('paragraph').filter({ hasText: 'Your video is ready to share' }).waitFor()
  const { videos } = await rest(world, '/api/v1/me/videos/list')
  const video = (videos as { id: number; title: string; token: string }[]).find((one) => one.title === title)
  if (!video) throw new Error(`${title} is not in the library.`)
  await asOwner(world)(`/api/v1/me/video/${video.id}/interactions`, {
    interactions: {
      callToAction: { text: 'See the offer', url: offer, startMs: 0 },
      annotations: [],
      form: null,
      poll: null,
      endScreen: null,
      comments: false,
      reactions: [],
    },
  })
  return { ...video, id: String(video.id) }
}

interface Delivery {
  event: string
  state: string
  attempts: { status: number | null }[]
}

/** The account's owner, asking the sandbox from server to server. */
export function asOwner(world: World) {
  const credentials = { email: world.credentials.email, api_key: world.credentials.apiKey }
  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const answer = await fetch(world.sandbox.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...credentials, ...body }),
    })
    const told = (await answer.json()) as Record<string, unknown>
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told)}`)
    return told
  }
  return Object.assign(post, {
    async deliveries(): Promise<Delivery[]> {
      const query = new URLSearchParams({ ...credentials, page: '1' })
      const answer = await fetch(`${world.sandbox.url}/webhook/deliveries?${query}`)
      return ((await answer.json()) as { rows: Delivery[] }).rows
    },
    /** The one viewing session that was played, as the database has it. */
    session(): { final: number; sealed_at: number | null } {
      const db = new Database(join(world.dataDir, 'sandbox.db'), { readonly: true })
      try {
        return db.prepare('select final, sealed_at from session where plays = 1').get() as {
          final: number
          sealed_at: number | null
        }
      } finally {
        db.close()
      }
    },
  })
}
