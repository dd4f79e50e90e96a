import { createServer, type Server } from 'node:http'
import { connect, createServer as createSocketServer, type Socket } from 'node:net'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActivityEvent } from '../../src/contract/app/activity.js'
import {
  asOwner,
  feedOf,
  eventsOf,
  type FeedVideo,
  importVideo,
  type SeenEvent,
  type SeenStream,
  watchFeed,
  watchStreams,
} from './feed.js'
import { createWorld, until, type World } from './world.js'

/** The way from the browsers to the app. */
interface Way {
  url: string
  /** Ends every connection, and lets no other come about until it is mended. */
  cut(): void
  mend(): void
  close(): void
}

async function openWay(port: number): Promise<Way> {
  let isCut = false
  const sockets = new Set<Socket>()
  const cut = (): void => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  const server = createSocketServer((socket) => {
    const app = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [socket, app],
      [app, socket],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
    if (isCut) socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    cut,
    mend() {
      isCut = false
    },
    close() {
      cut()
      server.close()
    },
  }
}

let world: World
let way: Way
/** The page that calls to action lead to. */
let site: Server
let offer = ''

beforeAll(async () => {
  world = await createWorld({
    sandboxEnv: {
      SEAL_AFTER_FINAL_MS: '1000',
      SEAL_AFTER_MS: '20000',
      BEAT_INTERVAL_MS: '500',
      ALLOWED_ORIGINS: 'http://localhost:*',
    },
  })
  way = await openWay(Number(new URL(world.example.url).port))
  site = createServer((_, response) => response.end('<h1>Our offer</h1>'))
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', () => resolve())
  })
  const address = site.address()
  offer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/offer`
})
afterAll(async () => {
  site?.close()
  way?.close()
  await world?.close()
})

interface Person {
  name: string
  context: BrowserContext
  page: Page
  /** Every activity stream the tab was sent. */
  streams: SeenStream[]
}

/** Somebody signed in, with the feed before them. */
async function signIn(name: string, context: BrowserContext): Promise<Person> {
  const page = await context.newPage()
  await watchFeed(page)
  const streams = await watchStreams(page)
  await page.goto(`${way.url}/demo/login?as=${name}`)
  await isLive(page)
  return { name, context, page, streams }
}

const isLive = (page: Page): Promise<void> =>
  feedOf(page).and(page.locator('[data-connection="live"]')).waitFor()

/** Somebody who is known watches a bit, follows the call to action, and leaves. */
async function visit(video: FeedVideo, name: string): Promise<void> {
  const { share_url: link } = await asOwner(world)(`/api/v1/me/video/${video.id}/pass`, {
    viewer_email: `${name}@example.org`,
    viewer_name: name,
  })
  const context = await world.person()
  const page = await context.newPage()
  await page.goto(String(link))
  await page.locator('video').evaluate((element: HTMLVideoElement) => {
    element.muted = true
    return element.play()
  })
  // Less than a blink is no viewing.
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2)
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /See the offer/ }).click(),
  ])
  await opened.waitForLoadState('domcontentloaded')
  await page.goto('about:blank')
}

const told = (events: readonly ActivityEvent[]): string[] =>
  events.map(({ type, video }) => `${type} ${video.title}`).toSorted()

const shown = (page: Page): Promise<SeenEvent[]> =>
  page.evaluate(() => (window as unknown as { seenEvents: SeenEvent[] }).seenEvents)

/** The kinds that are listed, and that nothing listed is about anything but this video. */
async function expectListed({ page }: Person, { title }: FeedVideo, kinds: readonly string[]): Promise<void> {
  const items = feedOf(page).locator('.hippo-activity-item')
  await expect
    .poll(
      async () =>
        (await items.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.kind))).toSorted(),
      { timeout: 20_000 },
    )
    .toEqual(kinds.toSorted())
  for (const text of await items.allTextContents()) expect(text).toContain(title)
}

const each = (title: string, ...kinds: string[]): string[] =>
  kinds.map((kind) => `${kind} ${title}`).toSorted()
const visited = ['VideoCTA', 'VideoPlayedSessions']

it('two people at once: each sees what happens to their own videos, and nothing of the other’s, also after a cut and anew', async () => {
  const ada = await signIn('ada', await world.person())
  const ben = await signIn('ben', await world.person())
  const hers = await importVideo(world, ada.page, 'Harbour at dawn', offer)
  const his = await importVideo(world, ben.page, 'Mountain by night', offer)
  await Promise.all([visit(hers, 'victor'), visit(his, 'wilma')])
  const first = ['VideoCreated', ...visited]
  await expectListed(ada, hers, first)
  await expectListed(ben, his, first)
  expect(told(eventsOf(ada.streams))).toEqual(each(hers.title, ...first))
  expect(told(eventsOf(ben.streams))).toEqual(each(his.title, ...first))

  // Both are cut off while more happens, to either, and come back with the last they had.
  way.cut()
  for (const { page } of [ada, ben]) {
    await feedOf(page).and(page.locator('[data-connection="waiting"]')).waitFor()
  }
  const before = [ada, ben].map(({ streams }) => ({
    count: streams.length,
    last: eventsOf(streams).at(-1)?.id,
  }))
  await Promise.all([visit(hers, 'xenia'), visit(his, 'yannick')])
  const owner = asOwner(world)
  await until('everything to be told to the app', async () => {
    const deliveries = await owner.deliveries()
    return deliveries.length === 10 && deliveries.every(({ state }) => state === 'delivered')
  })
  way.mend()
  const second = [...first, ...visited]
  await expectListed(ada, hers, second)
  await expectListed(ben, his, second)
  for (const [index, { streams }] of [ada, ben].entries()) {
    const resumed = streams.slice(before[index]?.count)
    expect(resumed.map(({ lastEventId }) => lastEventId)).toEqual(resumed.map(() => before[index]?.last))
  }
  expect(told(eventsOf(ada.streams))).toEqual(each(hers.title, ...second))
  expect(told(eventsOf(ben.streams))).toEqual(each(his.title, ...second))

  // All of it once more, as what had happened.
  for (const { page } of [ada, ben]) {
    expect((await shown(page)).length).toBe(second.length)
    await page.reload()
  }
  await expectListed(ada, hers, second)
  await expectListed(ben, his, second)
  expect(told(eventsOf(ada.streams.slice(-1)))).toEqual(each(hers.title, ...second))
  expect(told(eventsOf(ben.streams.slice(-1)))).toEqual(each(his.title, ...second))

  // Asked for from the very place of somebody else's event.
  const place = eventsOf(ben.streams)[0]?.id ?? ''
  const answer = await fetch(`${world.example.url}/api/hippo/activity`, {
    headers: { cookie: 'demo_user=ada', 'last-event-id': place },
  })
  const stranger: SeenStream = { lastEventId: place, text: '' }
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const newest = eventsOf(ada.streams).at(-1)?.id
  while (!eventsOf([stranger]).some(({ id }) => id === newest)) {
    stranger.text += (await reader?.read())?.value ?? ''
  }
  await reader?.cancel()

  // Not a word of one went to the other, in any stream there was.
  const wordsOf = (video: FeedVideo): string[] => [video.title, video.token, `"id":"${video.id}"`]
  const allOf = ({ streams }: Pick<Person, 'streams'>): string => streams.map(({ text }) => text).join('')
  expect(wordsOf(hers).filter((word) => !allOf(ada).includes(word))).toEqual([])
  expect(wordsOf(his).filter((word) => !allOf(ben).includes(word))).toEqual([])
  expect(wordsOf(his).filter((word) => allOf(ada).includes(word))).toEqual([])
  expect(wordsOf(hers).filter((word) => allOf(ben).includes(word))).toEqual([])
  expect(wordsOf(his).filter((word) => stranger.text.includes(word))).toEqual([])
  await Promise.all([ada.context.close(), ben.context.close()])
})

it('two tabs of one browser, signed in as two people one after the other: neither shows the other’s', async () => {
  const context = await world.person()
  const carla = await signIn('carla', context)
  const hers = await importVideo(world, carla.page, 'Carla’s garden', offer)
  // While she is signed in: what happens to hers later is not told to a tab whose login was given up.
  await visit(hers, 'victor')
  await expectListed(carla, hers, ['VideoCreated', ...visited])
  const dario = await signIn('dario', context)
  const his = await importVideo(world, dario.page, 'Dario’s workshop', offer)
  await visit(his, 'wilma')
  await expectListed(dario, his, ['VideoCreated', ...visited])
  expect(told(eventsOf(carla.streams))).toEqual(each(hers.title, 'VideoCreated', ...visited))
  expect(told(eventsOf(dario.streams))).toEqual(each(his.title, 'VideoCreated', ...visited))

  // The tab that was hers connects anew: by now whoever asks is him.
  const hadBefore = carla.streams.length
  way.cut()
  for (const { page } of [carla, dario]) {
    await feedOf(page).and(page.locator('[data-connection="waiting"]')).waitFor()
  }
  way.mend()
  await isLive(carla.page)
  await expectListed(carla, his, ['VideoCreated', ...visited])
  await expectListed(dario, his, ['VideoCreated', ...visited])
  expect(eventsOf(carla.streams.slice(hadBefore)).filter(({ video }) => video.id === hers.id)).toEqual([])
  expect((await shown(dario.page)).filter(({ text }) => text.includes(hers.title))).toEqual([])
  await context.close()
})
