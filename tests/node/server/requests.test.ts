import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adminGrant, createHippoServer, type HippoServer } from 'react-hippo-video/server'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
let server: HippoServer
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
  // Anew for each, as what one has read is known to it for a moment.
  server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => adminGrant('ada') })
})
afterAll(() => api[Symbol.asyncDispose]())

const creation = json({ config: { screen: true }, title: 'Hello', idempotencyKey: 'k' })

describe('writes', () => {
  test.each([
    ['without the header', { 'x-hippo-client': '' }],
    ['from another origin', { origin: 'https://evil.example.net' }],
    ['from a sibling, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from a sandboxed page', { origin: 'null' }],
  ])('%s are refused', async (_, headers) => {
    const { status } = await ask(server, 'POST', '/recordings', { ...creation, headers })
    expect([status, api.calls.length]).toEqual([403, 0])
  })

  test.each([
    ['same origin', { origin: 'https://app.example.com' }],
    [
      'same origin behind a proxy, as the browser says',
      { origin: 'https://www.example.org', 'sec-fetch-site': 'same-origin' },
    ],
  ])('%s are taken', async (_, headers) => {
    expect((await ask(server, 'POST', '/recordings', { ...creation, headers })).status).toBe(200)
  })

  test('a listed origin may write', async () => {
    const allowedOrigins = ['https://studio.example.com']
    const wide = createHippoServer({
      credentials,
      baseUrl: api.url,
      authorize: () => adminGrant('a'),
      allowedOrigins,
    })
    const headers = { origin: 'https://studio.example.com', 'sec-fetch-site': 'same-site' }
    expect((await ask(wide, 'POST', '/recordings', { ...creation, headers })).status).toBe(200)
  })

  test('no preflight is ever answered', async () => {
    const { status, headers } = await ask(server, 'OPTIONS', '/recordings')
    expect(status).toBe(405)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each([
    ['another type', { ...creation, headers: { 'content-type': 'text/plain' } }, 415],
    ['no JSON', { body: '{"config":' }, 400],
    ['too large a body', { body: JSON.stringify({ title: 'x'.repeat(70_000) }) }, 413],
    ['another shape', json({ config: {} }), 400],
    ['an array', json([]), 400],
  ])('%s is refused', async (_, init, expected) => {
    const { status, body } = await ask(server, 'POST', '/recordings', init)
    expect([status, body.error?.code, api.calls.length]).toEqual([expected, 'invalid_request', 0])
  })
})

describe('the way to the API', () => {
  test('creating sends the seven keys, the owner and the credentials in the body, nothing in the address', async () => {
    const { body } = await ask(server, 'POST', '/recordings', creation)
    expect(body).toMatchObject({
      uploadUrl: 'https://video.example.com/files',
      ticket: { token: 'invented-ticket' },
    })
    const [call] = api.calls
    expect(call).toMatchObject({ method: 'POST', path: '/api/v1/recorder/record/new', query: {} })
    expect(call?.body).toMatchObject({
      email: credentials.email,
      api_key: credentials.apiKey,
      owner: 'ada',
      title: 'Hello',
    })
    expect(JSON.parse(String(call?.body.recording_configuration))).toMatchObject({
      screenRecord: true,
      resolution: '720',
    })
  })

  test('finish, submit and discard name the recording in the body', async () => {
    const finished = await ask(
      server,
      'POST',
      '/recordings/5988/finish',
      json({ bytes: 12, durationMs: 1500 }),
    )
    expect(finished.body).toEqual({ bytes: 12 })
    expect((await ask(server, 'POST', '/recordings/5988/submit', json({ title: 'T' }))).status).toBe(204)
    expect((await ask(server, 'DELETE', '/recordings/5988')).status).toBe(204)
    expect(api.calls.map((call) => call.body)).toMatchObject([
      { asset_id: 5988, bytes: 12, media_duration: 1.5 },
      { asset_id: 5988, title: 'T' },
      { asset_id: 5988 },
    ])
    expect(api.calls.every((call) => Object.keys(call.query).length === 0)).toBe(true)
  })

  test('bytes that differ are told as such', async () => {
    const { status, body } = await ask(
      server,
      'POST',
      '/recordings/5988/finish',
      json({ bytes: 13, durationMs: 1 }),
    )
    expect([status, body.error?.code]).toEqual([409, 'upload_mismatch'])
  })

  test('only named parameters go on, whatever the page sends', async () => {
    await ask(
      server,
      'GET',
      '/viewers?videoId=988&page=2&api_key=stolen&email=x@example.com&user_email=y@example.com',
    )
    expect(api.calls[0]?.query).toEqual({
      email: credentials.email,
      api_key: credentials.apiKey,
      video_id: '988',
      page: '2',
    })
  })

  test('a token takes the place of the key, the page parameter has the name it is given', async () => {
    const other = createHippoServer({
      credentials: { email: credentials.email, authenticationToken: 'invented-token' },
      baseUrl: api.url,
      pageParameter: 'page_no',
      authorize: () => adminGrant('ada'),
    })
    await ask(other, 'GET', '/videos?page=3')
    expect(api.calls[0]?.query).toEqual({
      email: credentials.email,
      authentication_token: 'invented-token',
      page_no: '3',
    })
  })
})

test.each([
  ['GET', '/', 404],
  ['GET', '/nothing', 404],
  ['GET', '/reports', 404],
  ['GET', '/reports/988/more', 404],
  ['POST', '/reports/988', 405],
  ['GET', '/recordings', 405],
  ['GET', '/reports/%2e%2e', 404],
  ['GET', '/reports/%2E%2E%2Fguest_url', 400],
  ['GET', '/reports/9%2F8', 400],
  ['GET', '/reports/988?page=1', 200],
  ['GET', '/reports/988/', 200],
  ['GET', '/videos?page=0', 400],
  ['GET', '/videos?page=-1', 400],
  ['GET', '/videos?page=1.5', 400],
  ['GET', '/videos?page=NaN', 400],
  ['GET', '/videos?page=', 400],
  ['GET', '/videos?page=99999999999', 400],
  ['GET', '/viewers', 400],
  ['GET', '/viewers?videoId=988&leadEmail=a@example.com', 400],
  ['GET', '/viewers?videoId=..', 400],
])('%s %s answers %i', async (method, path, expected) => {
  expect((await ask(server, method, path)).status).toBe(expected)
  expect(api.calls).toHaveLength(expected === 200 ? 1 : 0)
})

test('answers are kept by nobody in between', async () => {
  const read = await ask(server, 'GET', '/reports/988')
  expect(read.headers.get('cache-control')).toBe('private, no-cache')
  const refused = await ask(server, 'GET', '/reports/777')
  const written = await ask(server, 'POST', '/recordings/5988/submit', json({}))
  for (const { headers } of [refused, written]) expect(headers.get('cache-control')).toContain('no-store')
  expect(read.headers.get('x-content-type-options')).toBe('nosniff')
})

test('mounted elsewhere, it says where it thinks it is', async () => {
  const response = await server(new Request('https://app.example.com/video-api/videos'))
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('/api/hippo')
})
