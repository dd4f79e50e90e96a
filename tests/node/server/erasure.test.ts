import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  adminGrant,
  analystGrant,
  createActivityHub,
  createHippoServer,
  type HippoGrant,
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

const request = new Request('https://app.example.com/people')

function setUp(grant: HippoGrant) {
  const erased: string[] = []
  const hub = createActivityHub()
  const activity = { ...hub, erase: async (email: string) => void erased.push(email) }
  const server = createHippoServer({ credentials, baseUrl: api.url, authorize: () => grant, activity })
  return { server, erased }
}

test('erases from the account and from the activity, in process and by route', async () => {
  const { server, erased } = setUp(adminGrant('ada'))
  await server.eraseViewer(request, ' lead-1@example.com ')
  const { status } = await ask(server, 'DELETE', '/viewers?leadEmail=lead-2%40example.com')
  expect(status).toBe(204)
  expect(api.calls.map(({ method, path, body }) => [method, path, body.viewer_email])).toEqual([
    ['DELETE', '/api/v1/me/viewer', 'lead-1@example.com'],
    ['DELETE', '/api/v1/me/viewer', 'lead-2@example.com'],
  ])
  expect(erased).toEqual(['lead-1@example.com', 'lead-2@example.com'])
})

test('is refused to who may not, and for what is no address', async () => {
  const { server, erased } = setUp(analystGrant('ada'))
  await expect(server.eraseViewer(request, 'lead-1@example.com')).rejects.toMatchObject({ code: 'forbidden' })
  const admin = setUp(adminGrant('ada'))
  expect((await ask(admin.server, 'DELETE', '/viewers')).status).toBe(400)
  await expect(admin.server.eraseViewer(request, 'everybody')).rejects.toMatchObject({
    code: 'invalid_request',
  })
  expect([...api.calls, ...erased, ...admin.erased]).toEqual([])
})

test('an API that cannot erase is said to be so, while the activity forgets all the same', async () => {
  api.override = (_call, response) => {
    response.writeHead(404).end()
    return true
  }
  const { server, erased } = setUp(adminGrant('ada'))
  await expect(server.eraseViewer(request, 'lead-1@example.com')).rejects.toMatchObject({ code: 'not_found' })
  expect(erased).toEqual(['lead-1@example.com'])
})

test('another origin cannot cause it', async () => {
  const { server, erased } = setUp(adminGrant('ada'))
  const headers = { origin: 'https://evil.example.net' }
  const { status } = await ask(server, 'DELETE', '/viewers?leadEmail=lead-1@example.com', { headers })
  expect([status, erased]).toEqual([403, []])
})
