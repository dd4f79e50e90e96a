import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { encodeViewerPage } from 'react-hippo-video/contract'
import {
  adminGrant,
  analystGrant,
  createHippoServer,
  type HippoGrant,
  viewerGrant,
} from 'react-hippo-video/server'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi, viewer } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
  api.override = null
})
afterAll(() => api[Symbol.asyncDispose]())

const serverFor = (grant: HippoGrant | null) =>
  createHippoServer({ credentials, baseUrl: api.url, authorize: () => grant })

const creation = json({ config: { camera: true }, idempotencyKey: 'key-1' })
const calls: [what: string, method: string, path: string, init: RequestInit][] = [
  ['see one’s own video', 'GET', '/videos/988', {}],
  ['see another’s video', 'GET', '/videos/989', {}],
  ['read one’s own report', 'GET', '/reports/988', {}],
  ['read another’s report', 'GET', '/reports/989', {}],
  ['see who watched one’s own', 'GET', '/viewers?videoId=988', {}],
  ['look a lead up', 'GET', '/viewers?leadEmail=lead-1@example.com', {}],
  ['record', 'POST', '/recordings', creation],
  ['submit one’s own', 'POST', '/recordings/5988/submit', json({})],
  ['submit another’s', 'POST', '/recordings/5989/submit', json({})],
  ['discard another’s', 'DELETE', '/recordings/5989', {}],
  ['renew another’s ticket', 'POST', '/recordings/5989/ticket', json({})],
]
const may: Record<string, string[]> = {
  viewer: ['see one’s own video', 'read one’s own report', 'record', 'submit one’s own'],
  analyst: [
    'see one’s own video',
    'see another’s video',
    'read one’s own report',
    'read another’s report',
    'see who watched one’s own',
  ],
  admin: calls.map(([what]) => what),
}

describe.each([
  ['viewer', viewerGrant('ada')],
  ['analyst', analystGrant('ada')],
  ['admin', adminGrant('ada')],
])('the %s grant', (name, grant) => {
  test.each(calls)('to %s', async (what, method, path, init) => {
    const { status, body } = await ask(serverFor(grant), method, path, init)
    const isAllowed = may[name]?.includes(what)
    expect(isAllowed ? [200, 204] : [403]).toContain(status)
    expect([body.error?.code, typeof body.error?.hint]).toEqual(
      isAllowed ? [undefined, 'undefined'] : ['forbidden', 'string'],
    )
  })
})

test('what is refused never reaches the route of the API that was asked for', async () => {
  await ask(serverFor(viewerGrant('ada')), 'DELETE', '/recordings/5989')
  await ask(serverFor(viewerGrant('ada')), 'GET', '/reports/989')
  expect(api.calls.map((call) => call.method)).not.toContain('DELETE')
  expect(api.calls.every((call) => /^\/api\/v1\/me\/video\/\d+$/.test(call.path))).toBe(true)
})

describe('whose videos', () => {
  const ids = (body: Record<string, unknown>) => (body.rows as { id: string }[]).map((row) => row.id)

  test('own: the list is cut to them, and asked for by owner where the API can', async () => {
    const { body } = await ask(serverFor(viewerGrant('ada')), 'GET', '/videos')
    expect(ids(body)).toEqual(['988'])
    expect(api.calls[0]?.query).toMatchObject({ owner: 'ada' })
  })

  test('all', async () => {
    expect(ids((await ask(serverFor(analystGrant('x')), 'GET', '/videos')).body)).toEqual([
      '988',
      '989',
      '990',
    ])
  })

  test('own: one that has gone takes nothing else from a lead’s views', async () => {
    api.override = ({ path }, response) => {
      if (!path.endsWith('/viewer_profile')) return false
      const rows = [viewer(1), viewer(1, { videoId: '777' }), viewer(1, { videoId: '989' })]
      response.end(JSON.stringify(encodeViewerPage({ rows, page: 1, hasMore: false })))
      return true
    }
    const grant: HippoGrant = { subject: 'ada', can: ['viewers:read'], videos: 'own', pii: true }
    const { status, body } = await ask(serverFor(grant), 'GET', '/viewers?leadEmail=lead-1@example.com')
    expect([status, body.rows]).toEqual([200, [expect.objectContaining({ videoId: '988' })]])
  })

  test('listed: just those, in their order, without what has gone', async () => {
    const grant = viewerGrant('x', ['990', '777', '988'])
    const { body } = await ask(serverFor(grant), 'GET', '/videos')
    expect(ids(body)).toEqual(['990', '988'])
    expect((await ask(serverFor(grant), 'GET', '/reports/989')).status).toBe(403)
  })

  test('the owner stays on the server', async () => {
    const { text } = await ask(serverFor(adminGrant('x')), 'GET', '/videos')
    expect(text).not.toContain('ada')
    expect(text).not.toContain('assetId')
  })

  test('a video that nobody owns is nobody’s own', async () => {
    expect((await ask(serverFor(viewerGrant('null')), 'GET', '/videos/990')).status).toBe(403)
  })

  test('an owner is looked up once for many calls', async () => {
    const server = serverFor(viewerGrant('ada'))
    for (let index = 0; index < 3; index += 1) await ask(server, 'GET', '/reports/988')
    expect(api.calls.filter((call) => call.path === '/api/v1/me/video/988')).toHaveLength(1)
  })

  test('a lead’s views on videos beyond the grant are left out', async () => {
    const grant: HippoGrant = { subject: 'ada', can: ['viewers:read'], videos: ['1'], pii: true }
    const { body } = await ask(serverFor(grant), 'GET', '/viewers?leadEmail=lead-1@example.com')
    expect(body.rows).toEqual([])
  })
})

describe('one’s own recording', () => {
  test('is covered at once, even before the library knows it', async () => {
    const server = serverFor(viewerGrant('cleo'))
    const created = await ask(server, 'POST', '/recordings', creation)
    expect(created.status).toBe(200)
    const { assetId, videoId } = created.body.video as { assetId: string; videoId: string }
    expect((await ask(server, 'POST', `/recordings/${assetId}/ticket`, json({}))).status).toBe(200)
    expect((await ask(server, 'POST', `/recordings/${assetId}/submit`, json({ title: 'Mine' }))).status).toBe(
      204,
    )
    expect((await ask(server, 'DELETE', `/recordings/${assetId}`)).status).toBe(204)
    expect((await ask(server, 'GET', `/videos/${videoId}`)).status).not.toBe(403)
  })

  test('is somebody else’s to everybody else', async () => {
    const authorize = (request: Request) => viewerGrant(request.headers.get('x-user') ?? '')
    const server = createHippoServer({ credentials, baseUrl: api.url, authorize })
    const as = (user: string, init: RequestInit = {}) => ({ ...init, headers: { 'x-user': user } })
    const created = await ask(server, 'POST', '/recordings', as('cleo', creation))
    const { assetId } = created.body.video as { assetId: string }
    expect((await ask(server, 'POST', `/recordings/${assetId}/ticket`, as('ben', json({})))).status).toBe(403)
    expect((await ask(server, 'DELETE', `/recordings/${assetId}`, as('ben'))).status).toBe(403)
    expect((await ask(server, 'DELETE', `/recordings/${assetId}`, as('cleo'))).status).toBe(204)
  })

  test('cannot be had by repeating somebody’s idempotency key', async () => {
    const made = async (subject: string) =>
      (await ask(serverFor(viewerGrant(subject)), 'POST', '/recordings', creation)).body.video as {
        assetId: string
      }
    const [first, again, other] = [await made('ada'), await made('ada'), await made('ben')]
    expect(again.assetId).toBe(first.assetId)
    expect(other.assetId).not.toBe(first.assetId)
    expect(api.calls[0]?.body).toMatchObject({ owner: 'ada', recording_configuration: expect.any(String) })
  })

  test('a video id is no asset id', async () => {
    expect((await ask(serverFor(viewerGrant('ada')), 'DELETE', '/recordings/988')).status).toBe(404)
  })
})

test.each([
  ['no subject', { subject: undefined, can: [], videos: 'own', pii: false }],
  ['a blank subject', { subject: ' ', can: [], videos: 'own', pii: false }],
  ['an unknown permission', { subject: 'a', can: ['everything'], videos: 'own', pii: false }],
  ['another scope', { subject: 'a', can: [], videos: 'any', pii: false }],
  ['pii that is not a boolean', { subject: 'a', can: [], videos: 'own', pii: 'no' }],
  ['just true', true],
])('a grant with %s opens nothing', async (_, grant) => {
  const { status, body } = await ask(serverFor(grant as HippoGrant), 'GET', '/videos')
  expect(status).toBe(500)
  expect(body.error?.code).toBe('not_configured')
  expect(api.calls).toEqual([])
})
