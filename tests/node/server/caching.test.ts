import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  adminGrant,
  analystGrant,
  createActivityHub,
  createHippoServer,
  type HippoServer,
  type HippoServerOptions,
} from 'react-hippo-video/server'
import type { WebhookEvent } from 'react-hippo-video/webhooks'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
  api.override = null
})
afterAll(() => api[Symbol.asyncDispose]())

const serverWith = (options: Partial<HippoServerOptions> = {}): HippoServer =>
  createHippoServer({ credentials, baseUrl: api.url, authorize: () => adminGrant('ada'), ...options })

describe('validators', () => {
  const again = (server: HippoServer, path: string, known: string) =>
    ask(server, 'GET', path, { headers: { 'if-none-match': known } })

  test.each(['/reports/988', '/videos', '/viewers?videoId=988', '/capabilities', '/webhook'])(
    'GET %s has one, and answers 304 without a body to whoever has it',
    async (path) => {
      const server = serverWith()
      const first = await ask(server, 'GET', path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
      expect(first.headers.get('vary')).toBe('Cookie, Authorization')
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const { status, text, headers } = await again(server, path, known)
        expect([status, text]).toEqual([304, ''])
        expect(headers.get('etag')).toBe(etag)
        expect(headers.get('cache-control')).toBe('private, no-cache')
      }
      expect((await again(server, path, '"other"')).status).toBe(200)
    },
  )

  test('is another for another answer: the same page masked and in clear', async () => {
    const path = '/viewers?videoId=988'
    const clear = await ask(serverWith(), 'GET', path)
    const masked = serverWith({ authorize: () => analystGrant('ada') })
    const answer = await again(masked, path, clear.headers.get('etag') ?? '')
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('lead-1@example.com')
  })

  test('opens nothing: who may not read is refused, whatever they have', async () => {
    const { headers } = await ask(serverWith(), 'GET', '/reports/988')
    const nobody = serverWith({ authorize: () => null })
    expect((await again(nobody, '/reports/988', headers.get('etag') ?? '')).status).toBe(401)
  })
})

describe('what was just read', () => {
  const paths = (): string[] => api.calls.map((call) => call.path)

  test('is used again for two seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const server = serverWith()
      await ask(server, 'GET', '/reports/988')
      vi.setSystemTime(Date.now() + 1999)
      await ask(server, 'GET', '/reports/988')
      expect(api.calls).toHaveLength(1)
      vi.setSystemTime(Date.now() + 1)
      await ask(server, 'GET', '/reports/988')
      expect(api.calls).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('is asked for anew with cacheMs: 0', async () => {
    const server = serverWith({ cacheMs: 0 })
    await ask(server, 'GET', '/reports/988')
    await ask(server, 'GET', '/reports/988')
    expect(api.calls).toHaveLength(2)
  })

  test('is forgotten with every write, also one that failed', async () => {
    const server = serverWith({ cacheMs: 60_000 })
    const read = () => ask(server, 'GET', '/videos/988')
    await read()
    await ask(server, 'POST', '/videos/988', json({ title: 'New' }))
    await read()
    await ask(server, 'POST', '/videos/777', json({ title: 'New' }))
    await read()
    expect(paths().filter((path) => path.endsWith('/video/988'))).toHaveLength(4)
  })

  test('a read that was under way during a write is not what is read after it', async () => {
    const server = serverWith({ cacheMs: 60_000 })
    let release: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    api.override = ({ method }) => (method === 'GET' ? gate : undefined)
    const early = ask(server, 'GET', '/reports/988')
    await expect.poll(() => api.calls.length).toBe(1)
    await ask(server, 'DELETE', '/videos/988')
    api.override = null
    await ask(server, 'GET', '/reports/988')
    release()
    await early
    await ask(server, 'GET', '/reports/988')
    expect(paths().filter((path) => path.includes('/reports/'))).toHaveLength(2)
  })

  test('is never an import’s progress, nor a delivery', async () => {
    const server = serverWith({ cacheMs: 60_000 })
    for (const path of ['/imports/988', '/webhook/deliveries']) {
      await ask(server, 'GET', path)
      await ask(server, 'GET', path)
    }
    expect(api.calls).toHaveLength(4)
  })

  test('is of one account and its credentials alone', async () => {
    const others = { ...credentials, apiKey: 'invented/key+0002' }
    const server = serverWith({
      cacheMs: 60_000,
      authorize: (request) => adminGrant(request.headers.get('x-user') ?? ''),
      credentials: ({ subject }) => (subject === 'ada' ? credentials : others),
    })
    const as = (user: string) => ask(server, 'GET', '/reports/988', { headers: { 'x-user': user } })
    expect((await as('ada')).status).toBe(200)
    expect((await as('ben')).status).toBe(502)
    expect((await as('ada')).status).toBe(200)
    expect(api.calls.map(({ query }) => query.api_key)).toEqual([credentials.apiKey, others.apiKey])
  })

  test('is forgotten when an event about that video comes in', async () => {
    const activity = createActivityHub()
    const server = serverWith({ cacheMs: 60_000, activity })
    const stop = new AbortController()
    const request = new Request('https://app.example.com/')
    const frames = server.clientFor(request).activity.stream({ signal: stop.signal })[Symbol.asyncIterator]()
    expect((await frames.next()).value).toMatchObject({ type: 'hello' })
    const readAll = async () => {
      for (const id of ['988', '989']) await ask(server, 'GET', `/reports/${id}`)
    }
    const next = frames.next()
    await readAll()
    await activity.publish(played('988'))
    expect((await next).value).toMatchObject({ type: 'event', event: { video: { id: '988' } } })
    await readAll()
    stop.abort()
    expect(paths().map((path) => path.split('/').at(-1))).toEqual(['988', '989', '988'])
  })
})

function played(id: string): WebhookEvent {
  const video = {
    id,
    title: null,
    thumbnailUrl: null,
    shareUrl: null,
    embedUrl: null,
    durationMs: null,
    downloadUrl: null,
  }
  const viewer = { email: 'lead-1@example.com' }
  const base = { id: null, occurredAt: 1_900_000_000_000, accountId: null, raw: {} }
  return { ...base, type: 'VideoPlayedSessions', video, viewer, percentPlayed: 50 }
}
