import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, eventsOf, feedOf, importVideo, type FeedVideo, watchStreams } from './feed.js'
import { encodeWebhookEvent } from '../../src/contract/index.js'
import { signWebhook } from '../../src/webhooks/index.js'
import { createWorld, rest, until, webhookSecret, type World } from './world.js'

const known = 640
const arrivals = 200
const withinMs = 10_000
const loaded = 300

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

/** Somebody with a personal link. */
interface Visitor {
  email: string
  pass: string
}

async function invite(video: FeedVideo, name: string): Promise<Visitor> {
  const email = `${name}@example.org`
  const { pass } = await asOwner(world)(`/api/v1/me/video/${video.id}/pass`, {
    viewer_email: email,
    viewer_name: name,
  })
  return { email, pass: String(pass) }
}

async function tell(path: string, body: object): Promise<Response> {
  const answer = await fetch(world.sandbox.url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', origin: world.sandbox.url },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** Opens the page, as the watch page would tell it; gives back the way to watch. */
async function open(video: FeedVideo, { pass }: Visitor): Promise<() => Promise<unknown>> {
  const sessionId = randomUUID()
  const hello = { token: video.token, sessionId, referrer: null, visitorId: randomUUID(), pass }
  const { ticket } = (await (await tell('/beats/hello', hello)).json()) as { ticket: string }
  return () =>
    tell('/beats', {
      sessionId,
      ticket,
      sequence: 1,
      played: true,
      passes: [[0, 1500]],
      durationMs: 7000,
      positionMs: 1500,
      ended: false,
      final: false,
    })
}

/** Tells the example, signed as the account would, that somebody watched. */
async function post({ id, title }: FeedVideo, { email }: Visitor): Promise<void> {
  const links = { thumbnailUrl: null, shareUrl: null, embedUrl: null, downloadUrl: null }
  const event = encodeWebhookEvent({
    id: randomUUID(),
    accountId: '1',
    type: 'VideoPlayedSessions',
    occurredAt: Date.now(),
    video: { id, title, durationMs: 7000, ...links },
    viewer: { email },
    percentPlayed: 21,
  })
  const body = JSON.stringify(event)
  const headers = { 'content-type': 'application/json', ...(await signWebhook(body, webhookSecret)) }
  const answer = await fetch(`${world.example.url}/hooks/hippo`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

/** Mail addresses of all viewers, as the sandbox itself lists them. */
async function allViewers(video: FeedVideo): Promise<string[]> {
  const mails: string[] = []
  for (let number = 1; ; number += 1) {
    const page = await rest(world, '/api/v1/me/video/viewer_profile', {
      video_id: video.id,
      page: String(number),
    })
    const rows = page.viewer_profile as { email: string }[]
    mails.push(...rows.map(({ email }) => email))
    if (rows.length < 10) return mails
  }
}

/** Works through a list, a few at a time, in order. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  async function turn(): Promise<void> {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: 40 }, turn))
  return results
}

it(`${loaded / 10} pages of viewers, ${arrivals} events in ${withinMs / 1000} s: a few reads, no row twice or lost, nothing moves`, async ({
  annotate,
}) => {
  const context = await world.person()
  const page = await context.newPage()
  const streams = await watchStreams(page)
  await page.goto(world.example.url)
  const video = await importVideo(world, page, 'Watched by many', 'https://example.com/offer')
  const people = await inTurns(
    Array.from({ length: known }, (_, index) => `known-${index}`),
    (name) => invite(video, name),
  )
  await inTurns(people, async (visitor) => (await open(video, visitor))())
  const newcomers = await inTurns(
    Array.from({ length: arrivals / 20 }, (_, index) => `new-${index}`),
    (name) => invite(video, name),
  )

  // Every twentieth is somebody new; the others are from anywhere in the list, loaded or not, and move to its top.
  const comers = Array.from({ length: arrivals }, (_, number) => {
    const visitor = number % 20 === 0 ? newcomers[number / 20] : people[(number * 37) % known]
    if (!visitor) throw new Error(`Nobody is number ${number}.`)
    return visitor
  })
  const came = await inTurns(comers, async (visitor) => ({ visitor, watch: await open(video, visitor) }))

  await page.goto(`${world.example.url}/videos/${video.id}`)
  await feedOf(page).and(page.locator('[data-connection="live"]')).waitFor()
  const table = page.locator('.hippo-viewers')
  // Of a long table only the rows around the visible ones are in the page; each says which one it is.
  const rows = table.locator('tbody tr:not([data-gap])')
  const middle = table.locator(`tbody tr[aria-rowindex="${loaded / 2}"]`)
  const placeOf = async (one: Locator): Promise<number> => Number(await one.getAttribute('aria-rowindex'))
  const mails = (): Promise<string[]> =>
    table.locator('tbody th .hippo-person-second').evaluateAll((all) => all.map((each) => each.textContent))
  await expect.poll(() => rows.count()).toBe(10)
  await until(
    `${loaded} rows`,
    async () => {
      await rows.last().scrollIntoViewIfNeeded()
      return (await placeOf(rows.last())) > loaded
    },
    90_000,
  )
  await until('the row in the middle', async () => {
    await rows.first().scrollIntoViewIfNeeded()
    return (await middle.count()) === 1
  })
  await middle.scrollIntoViewIfNeeded()
  await table.getByRole('button', { name: 'Load more' }).waitFor()
  const before = await mails()
  expect(new Set(before).size).toBe(before.length)
  expect(before.length).toBeGreaterThan(10)

  const asked: { what: string; at: number }[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    const at = Date.now()
    if (pathname.startsWith('/api/hippo/reports/')) asked.push({ what: 'report', at })
    if (pathname === '/api/hippo/viewers') asked.push({ what: `page ${searchParams.get('page')}`, at })
  })
  // Looks in every frame where the page and a row in the middle of it are.
  const row = await middle.elementHandle()
  const places = await page.evaluateHandle((element) => {
    const seen = { scroll: new Set<number>(), top: new Set<number>() }
    const look = (): void => {
      seen.scroll.add(Math.round(scrollY))
      seen.top.add(Math.round(element?.getBoundingClientRect().top ?? Number.NaN))
      requestAnimationFrame(look)
    }
    look()
    return seen
  }, row)

  const began = Date.now()
  await Promise.all(
    came.map(async ({ visitor, watch }, number) => {
      await wait((number * withinMs) / arrivals)
      await watch()
      await post(video, visitor)
    }),
  )
  const told = () => eventsOf(streams).filter(({ type }) => type === 'VideoPlayedSessions')
  await until('all events to reach the page', () => told().length === arrivals)
  const arrivedMs = Date.now() - began
  await expect
    .poll(() => page.locator('[data-field="plays"] dd').first().textContent())
    .toContain(String(known + arrivals))
  // Longer than the rule lets anything that is due wait.
  await until('the reading to be over', () => Date.now() - (asked.at(-1)?.at ?? 0) > 6000)

  const count = (what: string): number => asked.filter((one) => one.what === what).length
  await annotate(
    `${arrivals} events in ${arrivedMs} ms: ${count('report')} reports, ${count('page 1')} times page one of ${loaded / 10}`,
  )
  expect(new Set(asked.map(({ what }) => what))).toEqual(new Set(['report', 'page 1']))
  // At once, every five seconds while something happens, and once after the last: four, where ten seconds were ten.
  const most = 2 + Math.floor(arrivedMs / 5000)
  expect(count('report')).toBeLessThanOrEqual(most)
  expect(count('page 1')).toBeLessThanOrEqual(most)
  expect(await mails()).toEqual(before)
  const seen = await places.evaluate(({ scroll, top }) => ({ scroll: [...scroll], top: [...top] }))
  // To the pixel: browsers round.
  expect(Math.max(...seen.top) - Math.min(...seen.top)).toBeLessThanOrEqual(1)
  expect(Math.max(...seen.scroll) - Math.min(...seen.scroll)).toBeLessThanOrEqual(1)
  expect(seen.scroll[0]).toBeGreaterThan(1000)

  // What came is put on top when it is asked for.
  await table.getByRole('button', { name: /new$/ }).click()
  await expect.poll(() => table.getByRole('button', { name: /new$/ }).count()).toBe(0)

  // And reading on goes behind them, to everybody.
  const more = table.getByRole('button', { name: 'Load more' })
  const everybody = await allViewers(video)
  await until(
    'the last row',
    async () => {
      await rows.last().scrollIntoViewIfNeeded()
      return (await placeOf(rows.last())) > everybody.length && (await more.count()) === 0
    },
    90_000,
  )
  const listed = new Map<number, string>()
  await until(
    'every row to have been in the page',
    async () => {
      const inPage = await rows.evaluateAll((all) =>
        all.map((one) => ({
          place: Number(one.getAttribute('aria-rowindex')),
          mail: one.querySelector('th .hippo-person-second')?.textContent ?? '',
        })),
      )
      for (const { place, mail } of inPage) listed.set(place, mail)
      await rows.first().scrollIntoViewIfNeeded()
      return listed.has(2)
    },
    90_000,
  )
  expect([...listed.values()].toSorted()).toEqual(everybody.toSorted())
  await context.close()
}, 300_000)
