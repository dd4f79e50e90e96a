import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  adminGrant,
  analystGrant,
  createActivityHub,
  createHippoServer,
  type HippoGrant,
  type HippoServerOptions,
  viewerGrant,
} from 'react-hippo-video/server'
import { ask } from './ask.js'
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

async function capabilitiesOf(
  grant: HippoGrant,
  options: Partial<HippoServerOptions> = {},
): Promise<Record<string, unknown>> {
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => grant, ...options })
  const { status, body } = await ask(server, 'GET', '/capabilities')
  expect(status).toBe(200)
  return body
}

const allOf = (capabilities: Record<string, unknown>) =>
  Object.keys(capabilities).filter((name) => capabilities[name] === true)

test('are what the backend can and the grant may', async () => {
  const activity = createActivityHub()
  expect(allOf(await capabilitiesOf(adminGrant('ada'), { activity }))).toEqual([
    'importUrl',
    'importFile',
    'updateVideo',
    'deleteVideo',
    'interactions',
    'webhook',
    'retention',
    'periods',
    'timeline',
    'viewerSort',
    'viewerSearch',
    'videoSearch',
    'viewerNames',
    'activity',
  ])
  expect(allOf(await capabilitiesOf(viewerGrant('ada'), { activity }))).toEqual([
    'importUrl',
    'importFile',
    'updateVideo',
    'deleteVideo',
    'interactions',
    'retention',
    'periods',
    'videoSearch',
    'activity',
  ])
  const figures = ['retention', 'periods', 'viewerSort', 'videoSearch']
  expect(allOf(await capabilitiesOf(analystGrant('ada'), { activity }))).toEqual([...figures, 'activity'])
  expect(allOf(await capabilitiesOf(analystGrant('ada')))).toEqual(figures)
  expect(allOf(await capabilitiesOf({ ...adminGrant('ada'), videos: 'own' }))).not.toContain('webhook')
})

test('of Hippo itself, which does not know the question, are what it documents', async () => {
  api.override = (_call, response) => {
    response.writeHead(404).end('<html>Not found</html>')
    return true
  }
  expect(allOf(await capabilitiesOf(adminGrant('ada')))).toEqual(['importUrl', 'viewerNames'])
})

test('a backend that fails is not taken for one that cannot, and is asked again', async () => {
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => adminGrant('ada') })
  api.override = (_call, response) => {
    response.writeHead(503, { 'retry-after': '5' }).end()
    return true
  }
  const { status, body } = await ask(server, 'GET', '/capabilities')
  expect([status, body.error?.code, body.error?.retryAfterMs]).toEqual([503, 'maintenance', 5000])
  api.override = null
  expect((await ask(server, 'GET', '/capabilities')).body).toMatchObject({ importFile: true })
})

test('are asked for once', async () => {
  const server = createHippoServer({
    credentials,
    baseUrl: api.url,
    cacheMs: 0,
    authorize: () => adminGrant('ada'),
  })
  for (let index = 0; index < 3; index += 1) await ask(server, 'GET', '/capabilities')
  expect(api.calls).toHaveLength(1)
})

test('the person is the same after the account’s key has changed, another one for each account and subject, and says nothing', async () => {
  api.override = (_call, response) => {
    response.writeHead(404).end()
    return true
  }
  const personOf = async (subject: string, changed: object = {}) =>
    (await capabilitiesOf(adminGrant(subject), { credentials: { ...credentials, ...changed } })).person
  const first = await personOf('ada')
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(await personOf('ada', { apiKey: 'invented/key+0002' })).toBe(first)
  expect(await personOf('ada', { email: credentials.email.toUpperCase() })).toBe(first)
  expect(await personOf('ada', { apiKey: undefined, authenticationToken: 'invented-token' })).toBe(first)
  const others = [await personOf('ben'), await personOf('ada', { email: 'other@example.com' })]
  expect(new Set([first, ...others]).size).toBe(3)
})

test('the audience is equal for equal views, another for each other one, and says nothing', async () => {
  const ada = adminGrant('ada')
  const audienceOf = async (grant: HippoGrant, options?: Partial<HippoServerOptions>) =>
    (await capabilitiesOf(grant, options)).audience
  const first = await audienceOf(ada)
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(await audienceOf({ ...ada, can: [...ada.can].reverse() })).toBe(first)
  api.override = (_call, response) => {
    response.writeHead(404).end()
    return true
  }
  const others = await Promise.all([
    audienceOf(adminGrant('ben')),
    audienceOf({ ...ada, pii: false }),
    audienceOf({ ...ada, videos: 'own' }),
    audienceOf({ ...ada, videos: ['988'] }),
    audienceOf({ ...ada, can: ['videos:read'] }),
    audienceOf(ada, { credentials: { ...credentials, apiKey: 'invented/key+0002' } }),
  ])
  expect(new Set([first, ...others]).size).toBe(7)
})
