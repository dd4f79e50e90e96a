import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from 'react-hippo-video/client'
import { adminGrant, createActivityHub, createHippoServer, viewerGrant } from 'react-hippo-video/server'
import type { ActivityStatus } from '../../../src/queries/activityTypes.js'
import { createActivityFeed, type LiveActivity, livePart } from '../../../src/queries/index.js'
import { respondActivity } from '../../../src/server/activity/respondActivity.js'
import { credentials, type FakeApi, startFakeApi } from '../server/fakeApi.js'
import { click, granted, publish } from './events.js'

let api: FakeApi
const feeds: LiveActivity[] = []

beforeAll(async () => {
  api = await startFakeApi()
  await livePart.load()
})
afterAll(() => api[Symbol.asyncDispose]())
// Only the clock that says how old a grant is; the rest of time is left to pass.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  for (const feed of feeds.splice(0)) feed.close()
  vi.useRealTimers()
})
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** An app whose cookie is all there is to a login: nothing on the server could tell that it was given up. */
function startApp(options: { activityGrantMs?: number } = {}) {
  const hub = createActivityHub()
  const asked: (string | null)[] = []
  const hippo = createHippoServer({
    ...options,
    credentials,
    baseUrl: api.url,
    activity: hub,
    authorize(request) {
      const user = request.headers.get('cookie')
      if (request.url.endsWith('/activity')) asked.push(user)
      if (user === null) return null
      return user === 'ada' ? adminGrant(user) : viewerGrant(user, ['7'])
    },
  })
  const browser = { cookie: 'ada' as string | null }
  const client = createClient({
    endpoint: 'https://app.example.com/api/hippo',
    fetch(url, init) {
      const headers = new Headers(init?.headers)
      if (browser.cookie !== null) headers.set('cookie', browser.cookie)
      return hippo(new Request(String(url), { ...init, headers }))
    },
  })
  const feed = createActivityFeed(client, { locks: null })
  feeds.push(feed)
  const heard: (string | null | undefined)[] = []
  const seen: ActivityStatus['status'][] = []
  feed.on('event', (event) => heard.push(event.person?.email))
  feed.state.subscribe(() => {
    const { status } = feed.state.get().status
    if (seen.at(-1) !== status) seen.push(status)
  })
  const inState = (status: ActivityStatus['status']) =>
    vi.waitFor(() => expect(feed.state.get().status.status).toBe(status))
  return { hub, asked, browser, feed, heard, seen, inState }
}

describe('a stream that is open while the login changes', () => {
  test('tells nothing to whoever signs in afterwards that only the first may see', async () => {
    const { hub, asked, browser, feed, heard, inState } = startApp()
    await inState('live')
    await publish(hub, 1)
    await vi.waitFor(() => expect(heard).toEqual(['lead-1@example.com']))
    browser.cookie = 'ben'
    pass(31_000)
    await publish(hub, 2)
    await vi.waitFor(() => expect(asked).toEqual(['ada', 'ben', 'ben']))
    await inState('live')
    expect(feed.state.get().entries).toEqual([])
    await hub.publish(click(3, { videoId: '7' }))
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard[1]).toMatch(/@masked\.invalid$/)
  })

  test('tells nothing once nobody is signed in, and says so', async () => {
    const { hub, browser, feed, heard, inState } = startApp()
    await inState('live')
    browser.cookie = null
    pass(31_000)
    await publish(hub, 1)
    await inState('refused')
    expect(feed.state.get().status).toMatchObject({ error: { code: 'unauthorized' } })
    expect(heard).toEqual([])
  })

  test('costs one who stays signed in nothing: no event, and no moment without a connection', async () => {
    const { hub, asked, heard, seen, inState } = startApp()
    await inState('live')
    for (const number of [1, 2, 3]) {
      pass(31_000)
      await publish(hub, number)
      await vi.waitFor(() => expect(heard).toHaveLength(number))
    }
    expect(heard).toEqual([1, 2, 3].map((number) => `lead-${number}@example.com`))
    expect(asked).toEqual(['ada', 'ada', 'ada', 'ada'])
    expect(seen).toEqual(['connecting', 'live'])
  })

  test('is asked about as often as the app says, though no oftener than each second', async () => {
    const { hub, asked, heard, inState } = startApp({ activityGrantMs: 0 })
    await inState('live')
    await publish(hub, 1, 2)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    const before = asked.length
    pass(1001)
    await publish(hub, 3)
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    expect(asked.length).toBeGreaterThan(before)
  })
})

test('a stream stays open while there is nothing to tell, and ends in place of the first that is', async () => {
  const hub = createActivityHub()
  const request = new Request('https://app.example.com/api/hippo/activity')
  const may = granted({ videos: ['988'] })
  const reader = respondActivity(may, request, hub).body!.pipeThrough(new TextDecoderStream()).getReader()
  const texts: string[] = []
  const next = async () => {
    const { done, value } = await reader.read()
    texts.push(value ?? '')
    return done
  }
  expect(await next()).toBe(false)
  const waiting = next()
  pass(30_000)
  await publish(hub, 1)
  expect(await waiting).toBe(false)
  const last = next()
  pass(1)
  // Nothing of this one's, so nothing that would have to be kept back.
  await hub.publish(click(2, { videoId: '7' }))
  expect(may.forgotten).toEqual(['988'])
  await publish(hub, 3)
  expect(await last).toBe(true)
  expect(texts.join('')).toContain('lead-1@')
  expect(texts.join('')).not.toMatch(/lead-[23]@/)
  // What was cached of the video is old all the same, for whoever comes next.
  expect(may.forgotten).toEqual(['988', '988'])
})
