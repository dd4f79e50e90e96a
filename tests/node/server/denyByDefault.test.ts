import { afterEach, describe, expect, test, vi } from 'vitest'
import { createHippoServer, HippoError } from 'react-hippo-video/server'
import { ask, json } from './ask.js'
import { credentials, startFakeApi } from './fakeApi.js'

afterEach(() => vi.unstubAllEnvs())

describe('without authorize', () => {
  const at = async (url: string, environment: string | undefined, headers: Record<string, string> = {}) => {
    await using api = await startFakeApi()
    vi.stubEnv('NODE_ENV', environment)
    const server = createHippoServer({ credentials, baseUrl: api.url })
    const response = await server(new Request(`${url}/api/hippo/videos`, { headers }))
    return { status: response.status, text: await response.text(), calls: api.calls.length }
  }

  test.each([
    ['https://app.example.com', 'production'],
    ['https://app.example.com', 'development'],
    ['http://localhost:3000', 'production'],
    ['http://localhost:3000', 'test'],
    ['http://localhost:3000', undefined],
    ['http://localhost.example.com', 'development'],
    ['http://127.0.0.1.example.com', 'development'],
  ])('%s under NODE_ENV=%s is refused with a hint', async (url, environment) => {
    const { status, text, calls } = await at(url, environment)
    expect([status, calls]).toEqual([403, 0])
    expect(JSON.parse(text).error).toMatchObject({
      code: 'forbidden',
      hint: expect.stringContaining('authorize'),
    })
  })

  test.each([['http://localhost:3000'], ['http://127.0.0.1:3000'], ['http://[::1]:3000']])(
    '%s under NODE_ENV=development is let in',
    async (url) => {
      expect((await at(url, 'development')).status).toBe(200)
    },
  )

  test.each([
    [{ 'x-forwarded-for': '198.51.100.7' }, 403],
    [{ 'x-forwarded-host': 'demo.example.net' }, 403],
    [{ forwarded: 'for=198.51.100.7' }, 403],
    [{ 'x-forwarded-for': '::1', 'x-forwarded-host': 'localhost:3000' }, 200],
  ] as const)('forwarded as %j answers %i', async (headers, expected) => {
    expect((await at('http://localhost:3000', 'development', headers)).status).toBe(expected)
  })
})

test('null means that nobody is signed in', async () => {
  const { status, body } = await ask(
    createHippoServer({ credentials, authorize: () => null }),
    'GET',
    '/videos',
  )
  expect([status, body.error?.code]).toEqual([401, 'unauthorized'])
})

test('who is not signed in is told so before the body is looked at', async () => {
  const server = createHippoServer({ credentials, authorize: () => null })
  expect((await ask(server, 'POST', '/recordings', json('nonsense'))).status).toBe(401)
})

test('what authorize throws stays on the server, and the log hears of it', async () => {
  const heard: HippoError[] = []
  const server = createHippoServer({
    credentials,
    authorize: () => {
      throw new Error('db.internal.example.net refused user root')
    },
    onError: (error) => heard.push(error),
  })
  const { status, text } = await ask(server, 'GET', '/videos')
  expect(status).toBe(500)
  expect(text).not.toContain('root')
  expect(heard[0]?.cause).toMatchObject({ message: 'db.internal.example.net refused user root' })
})

test('a HippoError of authorize is passed on', async () => {
  const server = createHippoServer({
    credentials,
    authorize: () => {
      throw new HippoError('forbidden', 'Your trial is over.', { status: 403 })
    },
  })
  const { status, body } = await ask(server, 'GET', '/videos')
  expect([status, body.error?.message]).toEqual([403, 'Your trial is over.'])
})

test('a log that fails does not take the answer with it', async () => {
  const server = createHippoServer({
    credentials,
    authorize: () => null,
    onError: () => {
      throw new Error('disk full')
    },
  })
  expect((await ask(server, 'GET', '/videos')).status).toBe(401)
})
