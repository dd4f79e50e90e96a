import { describe, expect, test } from 'vitest'
import { createClient, HippoError } from 'react-hippo-video/client'
import { encodeAppError } from 'react-hippo-video/contract'
import { reply, startSite } from './site.js'

const report = {
  videoId: '988',
  pageLoads: 15,
  plays: 13,
  viewers: 10,
  averageWatchRate: 85,
  actions: {
    total: 0,
    annotations: 0,
    callsToAction: 0,
    forms: 0,
    endScreens: 0,
    questions: 0,
    comments: 0,
    reactions: 0,
    replies: 0,
  },
  watchRate: [{ percent: 0, count: 1 }],
  popularRegion: null,
  playsInPopularRegion: null,
}
const ticket = { token: 'invented', expiresAt: 1_900_000_000_000 }
const at = (kind: string): string => `https://video.example.com/${kind}/t`
const created = {
  video: {
    videoId: '1',
    assetId: '2',
    token: 't',
    previewUrl: at('preview'),
    recordedUrl: at('play'),
    embedUrl: at('embed'),
    thumbnailUrl: at('thumb'),
    thumbnailPlayUrl: at('thumb'),
  },
  uploadUrl: at('files'),
  ticket,
}
const failed = (
  code: 'server_error' | 'forbidden' | 'maintenance',
  status: number,
  retryAfterMs: number | null = null,
) => encodeAppError(new HippoError(code, 'Words.', { status, retryAfterMs }))

test('every call goes to its route', async () => {
  await using site = await startSite(({ method, url }, response) => {
    const path = url.replace('/api/hippo', '')
    if (path.startsWith('/reports')) return reply(response, report)
    if (path.startsWith('/viewers')) return reply(response, { rows: [], page: 2, hasMore: false })
    if (path.startsWith('/videos?')) return reply(response, { rows: [], page: 3, hasMore: true })
    if (path === '/recordings') return reply(response, created)
    if (path.endsWith('/ticket')) return reply(response, ticket)
    if (path.endsWith('/finish')) return reply(response, { bytes: 5 })
    response.writeHead(method === 'DELETE' || path.endsWith('/submit') ? 204 : 404).end()
  })
  const client = createClient({
    endpoint: `${site.endpoint}/`,
    headers: { authorization: 'Bearer of-the-app' },
  })
  expect(await client.reports.get('9/8')).toEqual(report)
  expect(await client.viewers.list({ leadEmail: 'a+b@example.com' }, 2)).toMatchObject({ page: 2 })
  expect(await client.videos.list(3)).toMatchObject({ hasMore: true })
  expect(await client.recordings.create({ config: { camera: true }, idempotencyKey: 'k' })).toEqual(created)
  expect(await client.recordings.renewTicket('2')).toEqual(ticket)
  expect(await client.recordings.finish('2', { bytes: 5, durationMs: 7 })).toEqual({ bytes: 5 })
  expect(await client.recordings.submit('2', { title: 'T' })).toBeUndefined()
  expect(await client.recordings.discard('2')).toBeUndefined()
  expect(site.seen.map(({ method, url }) => `${method} ${url.replace('/api/hippo', '')}`)).toEqual([
    'GET /reports/9%2F8',
    'GET /viewers?leadEmail=a%2Bb%40example.com&page=2',
    'GET /videos?page=3',
    'POST /recordings',
    'POST /recordings/2/ticket',
    'POST /recordings/2/finish',
    'POST /recordings/2/submit',
    'DELETE /recordings/2',
  ])
  expect(site.seen[3]?.body).toBe('{"config":{"camera":true},"idempotencyKey":"k"}')
  expect(site.seen.every(({ headers }) => headers.authorization === 'Bearer of-the-app')).toBe(true)
  expect(site.seen.map(({ headers }) => headers['x-hippo-client'])).toEqual([
    undefined,
    undefined,
    undefined,
    '1',
    '1',
    '1',
    '1',
    '1',
  ])
})

test('headers can be asked for before each call', async () => {
  await using site = await startSite((_, response) => reply(response, report))
  let turn = 0
  const client = createClient({
    endpoint: site.endpoint,
    headers: async () => {
      turn += 1
      return { authorization: `Bearer ${turn}` }
    },
  })
  await client.reports.get('1')
  await client.reports.get('1')
  expect(site.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2'])
})

test('asks once, whatever the answer: those who can show a wait decide about another try', async () => {
  await using site = await startSite((_, response) =>
    reply(response, failed('maintenance', 503, 60_000), 503),
  )
  const client = createClient({ endpoint: site.endpoint })
  await expect(client.reports.get('1')).rejects.toMatchObject({ code: 'maintenance', retryAfterMs: 60_000 })
  await expect(client.recordings.create({ config: {}, idempotencyKey: 'k' })).rejects.toMatchObject({
    code: 'maintenance',
  })
  expect(site.seen).toHaveLength(2)
})

describe('failing', () => {
  test('a server that cannot be reached', async () => {
    const client = createClient({ endpoint: 'http://127.0.0.1:9/api/hippo' })
    await expect(client.recordings.discard('1')).rejects.toMatchObject({ code: 'network', retryable: true })
  })

  test('a server that is silent, before or within its answer', async () => {
    await using site = await startSite(({ url }, response) => {
      if (url.includes('half')) response.writeHead(200).write('{"vid')
    })
    const client = createClient({ endpoint: site.endpoint, timeoutMs: 100 })
    await expect(client.recordings.discard('1')).rejects.toMatchObject({ code: 'timeout' })
    await expect(client.recordings.discard('half')).rejects.toMatchObject({ code: 'timeout' })
  })

  test('a caller that leaves', async () => {
    await using site = await startSite(() => {})
    const leaving = new AbortController()
    const asked = createClient({ endpoint: site.endpoint }).reports.get('1', { signal: leaving.signal })
    const outcome = asked.catch((error: unknown) => error)
    await expect.poll(() => site.seen.length).toBe(1)
    leaving.abort(new Error('a reason of its own'))
    expect(await outcome).toMatchObject({ code: 'aborted', retryable: false })
    const gone = createClient({ endpoint: site.endpoint }).reports.get('1', { signal: AbortSignal.abort() })
    await expect(gone).rejects.toMatchObject({ code: 'aborted' })
    expect(site.seen).toHaveLength(1)
  })

  test.each([
    ['a sign-in page', '<html>', 'invalid_response'],
    ['half a report', '{"videoId":"988"}', 'invalid_response'],
    ['nothing', '', 'invalid_response'],
    ['null', 'null', 'invalid_response'],
  ])('%s is no report', async (_, body, code) => {
    await using site = await startSite((_seen, response) => response.end(body))
    const asked = createClient({ endpoint: site.endpoint }).reports.get('988')
    await expect(asked).rejects.toMatchObject({ code, hint: expect.any(String) })
  })

  test('an error page of something in between', async () => {
    await using site = await startSite((_seen, response) => response.writeHead(403).end('<html>'))
    const asked = createClient({ endpoint: site.endpoint }).reports.get('988')
    await expect(asked).rejects.toMatchObject({ code: 'forbidden', status: 403 })
  })

  test('a page of a list that is not the one asked for', async () => {
    await using site = await startSite((_seen, response) =>
      reply(response, { rows: [], page: 1, hasMore: true }),
    )
    const client = createClient({ endpoint: site.endpoint })
    await expect(client.viewers.list({ videoId: '1' }, 2)).rejects.toMatchObject({ code: 'paging_stuck' })
    await expect(client.videos.list(2)).rejects.toMatchObject({ code: 'paging_stuck' })
    await expect(client.videos.list(1)).resolves.toMatchObject({ hasMore: true })
  })
})

describe('secrets', () => {
  test.each([
    [{ apiKey: 'k' }],
    [{ api_key: 'k' }],
    [{ authenticationToken: 'k' }],
    [{ secret: 'k' }],
    [{ credentials: { email: 'a@example.com' } }],
    [{ endpoint: 'https://video.example.com/api?api_key=k' }],
  ])('%j is refused at once', (options) => {
    expect(() => createClient(options as object)).toThrow(
      expect.objectContaining({
        code: 'secret_in_browser',
        hint: expect.stringContaining('createHippoServer'),
      }),
    )
  })

  test.each([[{ 'X-Api-Key': 'k' }], [{ api_key: 'k' }], [{ 'x-client-secret': 'k' }]])(
    'the header %j never leaves',
    async (headers) => {
      await using site = await startSite((_, response) => reply(response, report))
      for (const given of [headers, () => headers]) {
        const ask = async () =>
          createClient({ endpoint: site.endpoint, headers: given as HeadersInit }).reports.get('1')
        await expect(ask()).rejects.toMatchObject({ code: 'secret_in_browser' })
      }
      expect(site.seen).toEqual([])
    },
  )

  test('the app’s own sign-in is none', async () => {
    await using site = await startSite((_, response) => reply(response, report))
    const headers = { authorization: 'Bearer x', 'x-csrf-token': 'y', 'x-tenant': 'z' }
    await createClient({ endpoint: site.endpoint, headers }).reports.get('1')
    expect(site.seen[0]?.headers).toMatchObject(headers)
  })
})

test('the scope is the endpoint unless it is named', () => {
  expect(createClient().scope).toBe('/api/hippo')
  expect(createClient({ endpoint: '/tenants/7/hippo/' }).scope).toBe('/tenants/7/hippo')
  expect(createClient({ scope: 'tenant-7' }).scope).toBe('tenant-7')
})
