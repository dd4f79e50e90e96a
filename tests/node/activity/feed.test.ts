import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ActivityEvent } from '../../../src/contract/app/activity.js'
import { HippoError } from '../../../src/core/error.js'
import { createActivityFeed, type LiveActivity, livePart } from '../../../src/queries/index.js'
import { createFakeClient } from '../../../src/testing/index.js'

beforeAll(() => livePart.load())

function event(id: string, occurredAt = Number(id)): ActivityEvent {
  const video = { id: '988', title: null, thumbnailUrl: null, shareUrl: null }
  return { type: 'VideoCTA', id, occurredAt, video, person: null, url: null }
}

/** Web Locks as far as a feed needs them; what Node 20 has not got. */
function createLocks(): LockManager {
  const queues = new Map<string, Promise<unknown>>()
  return {
    async request(name: string, { signal }: LockOptions, work: () => Promise<unknown>) {
      const before = queues.get(name) ?? Promise.resolve()
      const aborted = new Promise<'aborted'>((resolve) => {
        if (signal?.aborted) resolve('aborted')
        signal?.addEventListener('abort', () => resolve('aborted'))
      })
      const run = (async () => {
        await before
        if (!signal?.aborted) return work()
        throw new DOMException('Aborted', 'AbortError')
      })()
      queues.set(
        name,
        run.catch(() => {}),
      )
      if ((await Promise.race([before, aborted])) === 'aborted') {
        run.catch(() => {})
        throw new DOMException('Aborted', 'AbortError')
      }
      return run
    },
  } as unknown as LockManager
}

const open: LiveActivity[] = []
function follow(
  ...args: Parameters<typeof createActivityFeed>
): LiveActivity & { heard: string[]; gaps: number } {
  const feed = Object.assign(createActivityFeed(...args), { heard: [] as string[], gaps: 0 })
  feed.on('event', ({ id }) => feed.heard.push(id))
  feed.on('gap', () => (feed.gaps += 1))
  open.push(feed)
  return feed
}
const ids = (feed: LiveActivity) => feed.state.get().entries.map((entry) => entry.event.id)
const status = (feed: LiveActivity) => feed.state.get().status
const streams = (client: ReturnType<typeof createFakeClient>) =>
  client.calls.filter((call) => call.name === 'activity.stream').map((call) => call.args[0])
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** Channels between tabs are real, and answer a little later. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  await pass(0)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  for (const feed of open.splice(0)) feed.close()
  vi.useRealTimers()
})

describe('one feed', () => {
  test('keeps the newest by when they happened, each once, and tells of the live ones alone', async () => {
    const client = createFakeClient({ activity: [event('1'), event('2')] })
    const feed = follow(client, { locks: null, max: 3 })
    expect(status(feed)).toEqual({ status: 'connecting' })
    await pass(0)
    expect(status(feed)).toEqual({ status: 'live' })
    expect(ids(feed)).toEqual(['2', '1'])
    client.activity.push(event('4'))
    client.activity.push(event('3'))
    client.activity.push(event('4'))
    await pass(0)
    expect(ids(feed)).toEqual(['4', '3', '2'])
    expect(feed.heard).toEqual(['4', '3'])
  })

  test('connects again at once after a planned close, from where it was', async () => {
    const client = createFakeClient()
    const feed = follow(client, { locks: null })
    await pass(0)
    client.activity.push(event('7'))
    await pass(2000)
    client.activity.close()
    await pass(0)
    expect(streams(client)).toEqual([null, '7'])
    expect(status(feed)).toEqual({ status: 'live' })
    expect(feed.heard).toEqual(['7'])
  })

  test('waits longer with each failure, as long as it is asked to, and not at all when told', async () => {
    const client = createFakeClient({ fail: (call) => (call.name === 'activity.stream' ? 'network' : null) })
    const feed = follow(client, { locks: null, random: () => 1 })
    await pass(0)
    expect(status(feed)).toMatchObject({ status: 'waiting', retryAt: Date.now() + 1500 })
    await pass(1499)
    expect(streams(client)).toHaveLength(1)
    await pass(1)
    expect(streams(client)).toHaveLength(2)
    expect(status(feed)).toMatchObject({ status: 'waiting', retryAt: Date.now() + 3000 })
    client.fail = new HippoError('maintenance', 'x', { retryAfterMs: 90_000 })
    await pass(3000)
    expect(status(feed)).toMatchObject({ status: 'waiting', retryAt: Date.now() + 135_000 })
    client.fail = null
    feed.retry()
    await pass(0)
    expect(status(feed)).toEqual({ status: 'live' })
  })

  test('does not try by itself what cannot help', async () => {
    const client = createFakeClient({ fail: 'forbidden' })
    const feed = follow(client, { locks: null })
    await pass(600_000)
    expect(status(feed)).toMatchObject({ status: 'refused', error: { code: 'forbidden' } })
    expect(client.calls).toHaveLength(1)
    client.fail = null
    feed.retry()
    await pass(0)
    expect(status(feed)).toEqual({ status: 'live' })
  })

  test('does not hammer a server that ends each stream as it begins', async () => {
    const client = createFakeClient()
    const { stream } = client.activity
    let opened = 0
    client.activity.stream = async function* (options) {
      opened += 1
      for await (const frame of stream(options)) {
        yield frame
        return
      }
    }
    const feed = follow(client, { locks: null, random: () => 0 })
    await pass(500)
    expect(opened).toBeLessThanOrEqual(5)
    expect(status(feed).status).toBe('waiting')
  })

  test('asks for nothing where there is no activity', async () => {
    const client = createFakeClient({ capabilities: { activity: false } })
    const feed = follow(client, { locks: null })
    await pass(60_000)
    expect(status(feed)).toEqual({ status: 'closed' })
    expect(streams(client)).toEqual([])
  })

  test('tells of a gap, and ends with close', async () => {
    const client = createFakeClient()
    const feed = follow(client, { locks: null })
    await pass(0)
    client.activity.push({ type: 'gap' })
    await pass(0)
    expect(feed.gaps).toBe(1)
    feed.close()
    await pass(0)
    expect(client.activity.open).toBe(0)
    expect(status(feed)).toEqual({ status: 'closed' })
    await pass(600_000)
    expect(streams(client)).toHaveLength(1)
  })

  test('shows nothing of one person to the next who signs in', async () => {
    const client = createFakeClient({ activity: [event('1')] })
    const { stream } = client.activity
    let { audience } = client.data.capabilities
    client.activity.stream = async function* (options) {
      for await (const frame of stream(options)) {
        yield frame.type === 'hello' ? { type: 'hello', audience } : frame
      }
    }
    const feed = follow(client, { locks: null })
    await pass(2000)
    client.activity.push(event('2'))
    await pass(0)
    expect(ids(feed)).toEqual(['2', '1'])
    audience = 'somebody-else'
    const before = feed.heard.length
    client.activity.close()
    await pass(0)
    // The fake has one past for everybody; what matters is that it was asked for from the beginning.
    expect(streams(client).at(-1)).toBeNull()
    expect(feed.heard).toHaveLength(before)
    expect(status(feed)).toEqual({ status: 'live' })
  })
})

describe('tabs', () => {
  test('of one audience share one stream; the next takes over where the first left off', async () => {
    const client = createFakeClient({ activity: [event('1')] })
    const locks = createLocks()
    const first = follow(client, { locks })
    await settle()
    const second = follow(client, { locks })
    await settle()
    expect(client.activity.open).toBe(1)
    expect(status(second)).toEqual({ status: 'live' })
    expect(ids(second)).toEqual(['1'])
    client.activity.push(event('2'))
    await settle()
    expect([ids(first), ids(second)]).toEqual([
      ['2', '1'],
      ['2', '1'],
    ])
    expect([first.heard, second.heard]).toEqual([['2'], ['2']])
    first.close()
    // In between something happens that nobody hears.
    client.activity.push(event('3'))
    await settle()
    expect(client.activity.open).toBe(1)
    expect(streams(client)).toEqual([null, '2'])
    client.activity.push(event('4'))
    await settle()
    expect(second.heard).toEqual(['2', '3', '4'])
    expect(ids(first)).toEqual(['2', '1'])
  })

  test('of different audiences do not hear each other', async () => {
    const locks = createLocks()
    const [ada, bob] = ['ada', 'bob'].map((audience) => {
      const client = createFakeClient({ capabilities: { audience } })
      const { stream } = client.activity
      client.activity.stream = async function* (options) {
        for await (const frame of stream(options)) {
          yield frame.type === 'hello' ? { type: 'hello', audience } : frame
        }
      }
      return client
    })
    const feeds = [follow(ada!, { locks }), follow(bob!, { locks })]
    await settle()
    ada!.activity.push(event('1'))
    bob!.activity.push(event('2'))
    await settle()
    expect(feeds.map(ids)).toEqual([['1'], ['2']])
  })

  test('see each other’s trouble, and can end the wait together', async () => {
    const client = createFakeClient({ fail: (call) => (call.name === 'activity.stream' ? 'network' : null) })
    const locks = createLocks()
    const first = follow(client, { locks, random: () => 0 })
    await settle()
    const second = follow(client, { locks })
    await settle()
    expect(status(second)).toMatchObject({ status: 'waiting', error: { code: 'network' } })
    expect(status(second)).toMatchObject({ error: expect.any(HippoError) })
    client.fail = null
    second.retry()
    await settle()
    expect([status(first), status(second)]).toEqual([{ status: 'live' }, { status: 'live' }])
    expect(client.activity.open).toBe(1)
  })

  test('one that comes after somebody signed in again is not told that nobody is signed in', async () => {
    const client = createFakeClient()
    const locks = createLocks()
    const first = follow(client, { locks })
    await settle()
    await pass(2000)
    client.fail = (call) => (call.name === 'activity.stream' ? 'unauthorized' : null)
    client.activity.close()
    await settle()
    expect(status(first)).toMatchObject({ status: 'refused' })
    client.fail = null
    const second = follow(client, { locks })
    await settle()
    expect([status(first), status(second)]).toEqual([{ status: 'live' }, { status: 'live' }])
  })
})

test('a feed whose code is not there yet stands as connecting, and follows once it is', async () => {
  vi.resetModules()
  const { createActivityFeed: create } = await import('../../../src/queries/feedOnFirstUse.js')
  const client = createFakeClient()
  const feed = create(client, { locks: null })
  expect(feed.state.get()).toEqual({ status: { status: 'connecting' }, entries: [] })
  const heard: string[] = []
  feed.on('event', ({ id }) => heard.push(id))
  await vi.waitFor(() => expect(feed.state.get().status.status).toBe('live'))
  client.activity.push(event('7'))
  await vi.waitFor(() => expect(heard).toEqual(['7']))
  feed.close()
  expect(feed.state.get().status).toEqual({ status: 'closed' })
})
