import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adminGrant,
  createActivityHub,
  createHippoServer,
  HippoError,
  type HippoServer,
} from 'react-hippo-video/server'
import { ask } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const accounts: Record<string, typeof credentials> = {
  ada: credentials,
  ben: { ...credentials, email: 'other@example.com' },
}
const authorize = (request: Request) => adminGrant(request.headers.get('x-user') ?? '')
const accountOf = ({ subject }: { subject: string }) => accounts[subject] ?? credentials

const open = async (server: HippoServer, user: string) => {
  const response = await server(
    new Request('https://app.example.com/api/hippo/activity', { headers: { 'x-user': user } }),
  )
  await response.body?.cancel()
  return response
}

test('one hub for several accounts is refused at once, with the reason', () => {
  const make = () => createHippoServer({ authorize, credentials: accountOf, activity: createActivityHub() })
  expect(make).toThrow(HippoError)
  expect(make).toThrow(
    expect.objectContaining({ code: 'not_configured', hint: expect.stringContaining('activity') }),
  )
})

test('a function that gives one hub for two accounts is found out', async () => {
  const hub = createActivityHub()
  const server = createHippoServer({
    authorize,
    baseUrl: api.url,
    credentials: accountOf,
    activity: () => hub,
  })
  expect((await open(server, 'ada')).status).toBe(200)
  expect((await open(server, 'ada')).status).toBe(200)
  const crossed = await open(server, 'ben')
  expect([crossed.status, crossed.headers.get('content-type')]).toEqual([500, 'application/json'])
})

test('a hub for each account is served', async () => {
  const hubs = { ada: createActivityHub(), ben: createActivityHub() }
  const server = createHippoServer({
    authorize,
    baseUrl: api.url,
    credentials: accountOf,
    activity: ({ subject }) => (subject === 'ada' ? hubs.ada : hubs.ben),
  })
  for (const user of ['ada', 'ben']) {
    const { status, headers } = await open(server, user)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  }
})

test('without a hub the stream says what is missing, in process as well', async () => {
  const server = createHippoServer({ authorize, baseUrl: api.url, credentials })
  const { status, body } = await ask(server, 'GET', '/activity', { headers: { 'x-user': 'ada' } })
  expect([status, body.error?.code]).toEqual([501, 'not_configured'])
  expect(body.error?.hint).toContain('createActivityHub')
  const request = new Request('https://app.example.com/', { headers: { 'x-user': 'ada' } })
  const frames = server.clientFor(request).activity.stream()[Symbol.asyncIterator]()
  await expect(frames.next()).rejects.toMatchObject({ code: 'not_configured' })
})
