import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { createClient } from 'react-hippo-video/client'
import { createActivityHub, toNodeHandler } from 'react-hippo-video/server'
import type { ActivityFrame } from '../../../src/contract/app/activity.js'
import { createActivityFeed } from '../../../src/queries/index.js'
import { readServerEvents } from '../../../src/client/serverEvents.js'
import { respondActivity } from '../../../src/server/activity/respondActivity.js'
import { startSite } from '../client/site.js'
import { granted, publish } from './events.js'

/** No time is measured here: a busy machine may take its own. */
const patience = { timeout: 15_000 }

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

/** A backend with nothing but activity, whose connections can be cut. */
async function startBackend(hub = createActivityHub()) {
  const sockets = new Set<Socket>()
  const lastIds: (string | null)[] = []
  const may = granted()
  const capabilities = { activity: true, audience: '', person: 'p' }
  const handler = toNodeHandler(async (request) => {
    if (request.url.endsWith('/capabilities')) {
      const names = ['importUrl', 'importFile', 'updateVideo', 'deleteVideo', 'interactions', 'webhook']
      return Response.json({ ...Object.fromEntries(names.map((name) => [name, true])), ...capabilities })
    }
    lastIds.push(request.headers.get('last-event-id'))
    return respondActivity(may, request, hub)
  })
  const server = createServer(handler)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { audienceOf } = await import('../../../src/server/audience.js')
  capabilities.audience = await audienceOf(may)
  return {
    hub,
    lastIds,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/hippo`,
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a feed whose stream is cut ten times while events flow misses none and shows none twice', async () => {
  await using backend = await startBackend()
  const client = createClient({ endpoint: backend.endpoint })
  const feed = createActivityFeed(client, { locks: null, max: 2000 })
  const heard: string[] = []
  feed.on('event', (event) => heard.push(event.person?.email ?? ''))
  // The wait between tries is not what is looked at here.
  feed.state.subscribe(() => {
    if (feed.state.get().status.status === 'waiting') setTimeout(feed.retry)
  })
  await vi.waitFor(() => expect(feed.state.get().status.status).toBe('live'), patience)
  const all: string[] = []
  for (let cut = 0; cut < 10; cut++) {
    for (let number = 0; number < 60; number++) {
      await publish(backend.hub, cut * 60 + number)
      all.push(`lead-${cut * 60 + number}@example.com`)
      if (number % 7 === 0) await new Promise((resolve) => setImmediate(resolve))
      if (number === 20 + cut) backend.cut()
    }
    await vi.waitFor(() => expect(heard.length).toBe(all.length), patience)
  }
  expect(heard).toEqual(all)
  const ids = feed.state.get().entries.map((entry) => entry.event.id)
  expect(new Set(ids).size).toBe(600)
  expect(ids).toHaveLength(600)
  expect(backend.lastIds.length).toBeGreaterThanOrEqual(11)
  expect(backend.lastIds[0]).toBeNull()
  feed.close()
}, 30_000)

describe('the client’s stream', () => {
  test('sends the app’s headers and where it left off, and ends when the server does', async () => {
    await using site = await startSite((_call, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(
        'data: {"type":"hello","audience":"a"}\n\n: a comment\n\ndata: {"type":"ping"}\n\ndata: {"ty',
      )
    })
    const client = createClient({ endpoint: site.endpoint, headers: { authorization: 'Bearer invented' } })
    const frames: ActivityFrame[] = []
    for await (const frame of client.activity.stream({ lastEventId: 'x.1' })) frames.push(frame)
    expect(frames).toEqual([{ type: 'hello', audience: 'a' }, { type: 'ping' }])
    expect(site.seen).toHaveLength(1)
    expect(site.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer invented',
      accept: 'text/event-stream',
      'last-event-id': 'x.1',
    })
  })

  test.each([
    [
      'a refusal',
      403,
      'application/json',
      '{"error":{"code":"forbidden","message":"No.","retryable":false}}',
      'forbidden',
    ],
    ['a sign-in page', 200, 'text/html', '<p>Sign in</p>', 'invalid_response'],
    ['a frame that is none', 200, 'text/event-stream', 'data: {"type":"surprise"}\n\n', 'invalid_response'],
    ['a frame that is no JSON', 200, 'text/event-stream', 'data: {\n\n', 'invalid_response'],
    ['a server in trouble', 502, 'text/html', 'Bad gateway', 'server_error'],
  ])('rejects with an error of ours on %s, asking once', async (_name, status, type, body, code) => {
    await using site = await startSite((_call, response) => {
      response.writeHead(status, { 'content-type': type }).end(body)
    })
    const frames = createClient({ endpoint: site.endpoint }).activity.stream()
    await expect(collect(frames)).rejects.toMatchObject({ name: 'HippoError', code })
    expect(site.seen).toHaveLength(1)
  })

  test('rejects with network when the connection breaks, and with aborted when asked to stop', async () => {
    await using backend = await startBackend()
    const client = createClient({ endpoint: backend.endpoint })
    const frames = client.activity.stream()[Symbol.asyncIterator]()
    await frames.next()
    const next = frames.next()
    backend.cut()
    await expect(next).rejects.toMatchObject({ code: 'network', retryable: true })
    const stop = new AbortController()
    const others = client.activity.stream({ signal: stop.signal })[Symbol.asyncIterator]()
    await others.next()
    const waiting = others.next()
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
  })

  test('takes 45 s without a word for a dead connection', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const fetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('data: {"type":"hello","audience":"a"}\n\n'))
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
          },
        })
        return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
      }
      const frames = createClient({ endpoint: 'https://app.example.com/api', fetch }).activity.stream()
      const iterator = frames[Symbol.asyncIterator]()
      await iterator.next()
      const next = iterator.next().catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(44_000)
      const sooner = await Promise.race([next, Promise.resolve('waiting')])
      expect(sooner).toBe('waiting')
      await vi.advanceTimersByTimeAsync(1000)
      expect(await next).toMatchObject({ code: 'network' })
    } finally {
      vi.useRealTimers()
    }
  })

  test('lets the connection go when nobody reads on', async () => {
    let closed = false
    await using site = await startSite((_call, response) => {
      response.on('close', () => (closed = true))
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: {"type":"hello","audience":"a"}\n\n')
    })
    for await (const _ of createClient({ endpoint: site.endpoint }).activity.stream()) break
    await vi.waitFor(() => expect(closed).toBe(true), patience)
  })
})

describe('server-sent events', () => {
  const whole =
    'id: 1\r\ndata: {"a":"ü€😀"}\r\n\r\n: note\rdata: one\rdata:two\r\revent: x\n\ndata\n\ndata: {"b":2}\n\n'
  const expected = ['{"a":"ü€😀"}', 'one\ntwo', '', '{"b":2}']

  test.each([1, 2, 3, 5, 7, 64, 4096])('come through whole in pieces of %i bytes', async (size) => {
    const bytes = new TextEncoder().encode(`\uFEFF${whole}`)
    let at = 0
    const read = (): Promise<ReadableStreamReadResult<Uint8Array>> => {
      const value = bytes.slice(at, (at += size))
      return Promise.resolve(value.length > 0 ? { done: false, value } : { done: true, value: undefined })
    }
    expect(await collect(readServerEvents(read))).toEqual(expected)
  })

  test('are given up where a line never ends', async () => {
    const value = new Uint8Array(600 * 1024).fill(120)
    const read = (): Promise<ReadableStreamReadResult<Uint8Array>> => Promise.resolve({ done: false, value })
    await expect(readServerEvents(read).next()).rejects.toMatchObject({ code: 'invalid_response' })
  })
})
