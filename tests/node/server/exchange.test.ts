import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  adminGrant,
  createHippoRest,
  createHippoServer,
  HippoError,
  type HippoServer,
  type TokenExchange,
} from 'react-hippo-video/server'
import { encodeErrorBody } from 'react-hippo-video/contract'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
/** The token that the API takes; others are refused as Hippo does. */
let good = 'token-1'
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  good = 'token-1'
  api.calls.length = 0
  api.override = ({ query, body, method }, response) => {
    const token = { ...query, ...body }.authentication_token
    const refusal = encodeErrorBody({ code: 403, type: 'OAuthException', message: `Not ${String(token)}.` })
    const answer = method === 'GET' ? { capabilities: {} } : { status: 200 }
    response.writeHead(token === good ? 200 : 403).end(JSON.stringify(token === good ? answer : refusal))
    return true
  }
})
afterAll(() => api[Symbol.asyncDispose]())

function setUp(exchange: TokenExchange): HippoServer {
  return createHippoServer({
    credentials: { ...credentials, exchange },
    baseUrl: api.url,
    cacheMs: 0,
    authorize: () => adminGrant('ada'),
  })
}

const discard = (server: HippoServer) => ask(server, 'DELETE', '/recordings/5988')

test('one token is got for all who wait, and the key itself never travels', async () => {
  const exchange = vi.fn<TokenExchange>(async () => ({ authenticationToken: 'token-1' }))
  const server = setUp(exchange)
  const answers = await Promise.all([discard(server), discard(server), ask(server, 'GET', '/capabilities')])
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 200])
  expect(exchange).toHaveBeenCalledTimes(1)
  expect(exchange.mock.calls[0]).toMatchObject([
    credentials,
    { baseUrl: api.url, fetch: expect.any(Function), signal: expect.any(AbortSignal) },
  ])
  expect(JSON.stringify(api.calls)).not.toContain(credentials.apiKey)
})

test('it is renewed before it expires', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    let count = 0
    const server = setUp(async () => {
      good = `token-${(count += 1)}`
      return { authenticationToken: good, expiresAt: Date.now() + 3_600_000 }
    })
    await discard(server)
    vi.setSystemTime(Date.now() + 3_600_000 - 61_000)
    await discard(server)
    expect(count).toBe(1)
    vi.setSystemTime(Date.now() + 2000)
    expect((await discard(server)).status).toBe(204)
    expect(count).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a refused one is renewed once, for all who were refused, also on a write', async () => {
  let count = 0
  const server = setUp(async () => ({ authenticationToken: `token-${(count += 1)}` }))
  await discard(server)
  good = 'token-2'
  const answers = await Promise.all([discard(server), discard(server)])
  expect(answers.map(({ status }) => status)).toEqual([204, 204])
  expect(count).toBe(2)
  good = 'another'
  const { status, body } = await discard(server)
  expect([status, body.error?.code, count]).toEqual([502, 'unauthorized', 3])
})

test('what goes wrong holds neither the key nor a token, and the log learns why', async () => {
  const heard: HippoError[] = []
  const server = createHippoServer({
    credentials: {
      ...credentials,
      exchange: async ({ apiKey }) => {
        throw new Error(`fetch https://auth.example.org/?key=${encodeURIComponent(apiKey)} failed`)
      },
    },
    baseUrl: api.url,
    authorize: () => adminGrant('ada'),
    onError: (error) => heard.push(error),
  })
  const { status, text } = await discard(server)
  expect(status).toBe(500)
  expect(text).not.toContain('auth.example.org')
  const [error] = heard
  expect(error?.cause).toMatchObject({ message: 'fetch https://auth.example.org/?key=••• failed' })
  expect(JSON.stringify([text, String(error), String(error?.cause)])).not.toMatch(/invented.{1,3}key/)
  expect(api.calls).toEqual([])
})

test('a token that the API repeats is blotted out', async () => {
  const server = setUp(async () => ({ authenticationToken: 'token-of-old' }))
  const { text } = await discard(server)
  expect(text).toContain('•••')
  expect(text).not.toContain('token-of-old')
})

test('an exchange that says when to come again is believed', async () => {
  const server = setUp(async () => {
    throw new HippoError('maintenance', 'Back soon.', { status: 503, retryAfterMs: 30_000 })
  })
  const { status, headers } = await ask(server, 'POST', '/recordings/5988/submit', json({}))
  expect([status, headers.get('retry-after')]).toEqual([503, '30'])
})

test('one that never answers is given up', async () => {
  const rest = createHippoRest(
    { ...credentials, exchange: () => new Promise<never>(() => {}) },
    { baseUrl: api.url, timeoutMs: 30 },
  )
  await expect(rest.getReport('988')).rejects.toMatchObject({ code: 'server_error' })
})
