import { describe, expect, test, vi } from 'vitest'
import { createActivityHub, memoryStore } from 'react-hippo-video/server'
import { HippoError } from '../../../src/core/error.js'
import { followActivity } from '../../../src/server/activity/followActivity.js'
import { respondActivity } from '../../../src/server/activity/respondActivity.js'
import { click, emails, granted, publish, take, unknownEvent } from './events.js'

describe('the hub', () => {
  test('keeps what comes in the order it comes, and the same event once', async () => {
    const hub = createActivityHub({ clock: () => 42 })
    const start = await hub.latest()
    await publish(hub, 2, 1, 2, 1)
    await hub.publish(unknownEvent)
    await hub.publish(click(3, { occurredAt: null }))
    const { events, gap } = await hub.since(start, 10)
    expect(gap).toBe(false)
    expect(events.map((event) => event.person?.email)).toEqual([
      'lead-2@example.com',
      'lead-1@example.com',
      'lead-3@example.com',
    ])
    expect(events[2]?.occurredAt).toBe(42)
    const ids = events.map((event) => event.id)
    expect([...ids].sort()).toEqual(ids)
  })

  test('tells two viewers of one subscription apart, and takes a given key at its word', async () => {
    const hub = createActivityHub()
    await hub.publish(click(1, { occurredAt: null }))
    await hub.publish(click(2, { occurredAt: null }))
    await hub.publish(click(3), { key: 'delivery-1' })
    await hub.publish(click(4), { key: 'delivery-1' })
    expect((await hub.recent(10)).map((event) => event.person?.email)).toEqual([
      'lead-1@example.com',
      'lead-2@example.com',
      'lead-3@example.com',
    ])
  })

  test('carries nothing of the raw body, the account or a signed download', async () => {
    const hub = createActivityHub()
    await publish(hub, 1)
    const text = JSON.stringify(await hub.recent(1))
    expect(text).not.toMatch(/anything|signed|subscription|accountId/)
  })

  test('names what it no longer has, or never had, a gap', async () => {
    const hub = createActivityHub({ store: memoryStore({ max: 3 }) })
    const start = await hub.latest()
    await publish(hub, 1)
    const [first] = await hub.recent(1)
    await publish(hub, 2, 3, 4)
    expect((await hub.since(first!.id, 10)).gap).toBe(false)
    expect(await hub.since(start, 10)).toMatchObject({ gap: true, events: [{}, {}, {}] })
    await publish(hub, 5)
    expect((await hub.since(first!.id, 10)).gap).toBe(true)
    const other = createActivityHub()
    await publish(other, 1)
    expect((await other.since(first!.id, 10)).gap).toBe(true)
    expect((await other.since('anything', 10)).gap).toBe(true)
  })

  test('forgets a person, and keeps the order of the others', async () => {
    const hub = createActivityHub()
    const start = await hub.latest()
    await publish(hub, 1, 2, 3)
    await hub.erase(' LEAD-2@Example.com')
    const { events, gap } = await hub.since(start, 10)
    expect(gap).toBe(false)
    expect(JSON.stringify(events)).not.toContain('lead-2')
    expect(events).toHaveLength(2)
  })
})

describe('following', () => {
  test('needs the permission', async () => {
    const hub = createActivityHub()
    const may = granted({ can: ['reports:read'] })
    await expect(followActivity(may, hub).next()).rejects.toMatchObject({ code: 'forbidden' })
    expect(() => respondActivity(may, new Request('https://app.example.com/'), hub)).toThrow(HippoError)
  })

  test('says for whom first, then what had happened, then what happens', async () => {
    const hub = createActivityHub()
    await publish(hub, 1, 2)
    const frames = followActivity(granted(), hub)
    const past = await take({ [Symbol.asyncIterator]: () => ({ next: () => frames.next() }) }, 2)
    expect(past[0]).toEqual({ type: 'hello', audience: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(past.slice(1)).toMatchObject([{ past: true }, { past: true }])
    const next = frames.next()
    await publish(hub, 3)
    const { value } = await next
    expect(value).toMatchObject({ type: 'event', event: { person: { email: 'lead-3@example.com' } } })
    expect(value).not.toHaveProperty('past')
    await frames.return(undefined)
  })

  test('goes on after the last event, and tells of a gap before going on', async () => {
    const hub = createActivityHub({ store: memoryStore({ max: 3 }) })
    await publish(hub, 1)
    const [first] = await hub.recent(1)
    await publish(hub, 2, 3)
    expect(emails(await take(followActivity(granted(), hub, { lastEventId: first!.id }), 2))).toEqual([
      'lead-2@example.com',
      'lead-3@example.com',
    ])
    await publish(hub, 4, 5)
    const frames = await take(followActivity(granted(), hub, { lastEventId: first!.id }), 3)
    expect(frames.map((frame) => frame.type)).toEqual(['hello', 'gap', 'event', 'event', 'event'])
    expect(frames.some((frame) => 'past' in frame)).toBe(false)
  })

  test('misses nothing that comes in a burst larger than one batch', async () => {
    const hub = createActivityHub()
    const frames = take(followActivity(granted(), hub), 350)
    const numbers = Array.from({ length: 350 }, (_, index) => index)
    await publish(hub, ...numbers)
    expect(emails(await frames)).toEqual(numbers.map((number) => `lead-${number}@example.com`))
  })

  test('two subjects never see each other’s', async () => {
    const hub = createActivityHub()
    const owners = { '1': 'ada', '2': 'bob' }
    const both = ['ada', 'bob'].map((subject) =>
      take(followActivity(granted({ subject, videos: 'own' }, owners), hub), 20),
    )
    for (let number = 0; number < 40; number++) {
      await hub.publish(click(number, { videoId: String((number % 2) + 1) }))
    }
    const [adas, bobs] = await Promise.all(both)
    const videos = (frames: typeof adas) =>
      new Set(frames?.flatMap((frame) => (frame.type === 'event' ? [frame.event.video.id] : [])))
    expect(videos(adas)).toEqual(new Set(['1']))
    expect(videos(bobs)).toEqual(new Set(['2']))
    const [hello, other] = [adas?.[0], bobs?.[0]]
    expect(hello).toMatchObject({ type: 'hello' })
    expect(hello).not.toEqual(other)
  })

  test('asks about a video once for many events, and lists end where the grant does', async () => {
    const hub = createActivityHub()
    const may = granted({ videos: 'own' }, { '988': 'ada' })
    const frames = take(followActivity(may, hub), 30)
    await publish(hub, ...Array.from({ length: 30 }, (_, index) => index))
    await frames
    expect(may.asked).toEqual(['988'])
    const listed = take(followActivity(granted({ videos: ['7'] }), hub), 1)
    await hub.publish(click(90, { videoId: '8' }))
    await hub.publish(click(91, { videoId: '7' }))
    expect(emails(await listed)).toEqual(['lead-91@example.com'])
  })

  test('leaves out what has gone, and breaks off where it cannot judge', async () => {
    const hub = createActivityHub()
    const owners = { '1': new HippoError('gone', 'x'), '2': 'ada', '3': new HippoError('server_error', 'x') }
    const frames = followActivity(granted({ videos: 'own' }, owners), hub)
    expect((await frames.next()).value).toMatchObject({ type: 'hello' })
    const next = frames.next()
    await hub.publish(click(1, { videoId: '1' }))
    await hub.publish(click(2, { videoId: '2' }))
    await hub.publish(click(3, { videoId: '3' }))
    expect(emails([(await next).value!])).toEqual(['lead-2@example.com'])
    await expect(frames.next()).rejects.toMatchObject({ code: 'server_error' })
  })

  test('masks people as rows of viewers are masked, the same person the same', async () => {
    const hub = createActivityHub()
    const frames = take(followActivity(granted({ pii: false }), hub), 3)
    await hub.publish(click(1))
    await hub.publish(click(1, { email: 'LEAD-1@example.com', occurredAt: 5 }))
    const { viewer: _, ctaUrl: __, ...rest } = { viewer: null, ctaUrl: null, ...click(2) }
    await hub.publish({
      ...rest,
      type: 'VideoLeadGenaration',
      lead: { firstName: 'Amara', lastName: 'Okafor', email: 'amara@example.com', phone: '+31 000' },
    })
    const taken = await frames
    expect(JSON.stringify(taken)).not.toMatch(/lead-1|LEAD|Amara|amara|\+31/)
    const [first, second, third] = emails(taken)
    expect(first).toMatch(/^viewer-[0-9a-f]{16}@masked\.invalid$/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  test('drops what was cached of the video, once for all who follow, and never for the past', async () => {
    const hub = createActivityHub()
    await publish(hub, 1)
    const may = granted()
    const recent = vi.spyOn(hub, 'recent')
    const both = [1, 2].map(() => take(followActivity(may, hub), 2))
    await vi.waitFor(() => expect(recent).toHaveBeenCalledTimes(2))
    await hub.publish(click(2, { videoId: '7' }))
    await Promise.all(both)
    expect(may.forgotten).toEqual(['7'])
  })

  test('pings in silence, and stops listening when it ends', async () => {
    const hub = createActivityHub()
    let listening = 0
    const counted = {
      ...hub,
      subscribe(listener: () => void) {
        listening += 1
        const stop = hub.subscribe(listener)
        return () => {
          listening -= 1
          stop()
        }
      },
    }
    const frames = await take(followActivity(granted(), counted, { pingMs: 5 }), 2, 'ping')
    expect(frames.map((frame) => frame.type)).toEqual(['hello', 'ping', 'ping'])
    expect(listening).toBe(0)
  })
})

describe('the answer', () => {
  const request = (init?: RequestInit) => new Request('https://app.example.com/api/hippo/activity', init)

  test('is an event stream that nobody on the way keeps or holds back', async () => {
    const hub = createActivityHub()
    const response = respondActivity(granted(), request(), hub)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toMatch(/^data: \{"type":"hello".*\}\n\n$/)
    await publish(hub, 1)
    const [event] = await hub.recent(1)
    expect((await reader.read()).value).toBe(
      `id: ${event!.id}\ndata: ${JSON.stringify({ type: 'event', event })}\n\n`,
    )
    await reader.cancel()
  })

  test('ends when its time is over, so that the page is authorised anew', async () => {
    const response = respondActivity(granted(), request(), createActivityHub(), { lifeMs: 20 })
    const text = await response.text()
    expect(text).toMatch(/"hello"/)
  })

  test('ends with the request', async () => {
    const gone = new AbortController()
    const response = respondActivity(granted(), request({ signal: gone.signal }), createActivityHub())
    const text = response.text()
    gone.abort()
    expect(await text).toMatch(/"hello"/)
  })

  test('reads the hub no faster than it is read, however much happens', async () => {
    const hub = createActivityHub()
    let reads = 0
    const counted = {
      ...hub,
      since(id: string, limit: number) {
        reads += 1
        return hub.since(id, limit)
      },
    }
    const response = respondActivity(granted(), request(), counted)
    const reader = response.body!.getReader()
    await reader.read()
    const first = reader.read()
    await publish(hub, ...Array.from({ length: 900 }, (_, index) => index))
    await first
    const before = reads
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(reads).toBe(before)
    for (let number = 1; number < 900; number++) await reader.read()
    expect(reads).toBeLessThan(30)
    await reader.cancel()
  })

  test.each(['', 'ümlaut', 'x'.repeat(300)])('takes “%s” for no id', async (id) => {
    const hub = createActivityHub()
    await publish(hub, 1)
    const response = respondActivity(
      granted(),
      new Request('https://app.example.com/api/hippo/activity', { headers: { 'last-event-id': id } }),
      hub,
    )
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    expect((await reader.read()).value).toContain('"past":true')
    await reader.cancel()
  })
})
