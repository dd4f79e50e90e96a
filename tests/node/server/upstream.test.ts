import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  adminGrant,
  createHippoServer,
  type HippoError,
  type HippoServerOptions,
  viewerGrant,
} from 'react-hippo-video/server'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
const heard: HippoError[] = []
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  heard.length = 0
  api.calls.length = 0
  api.override = null
})
afterAll(() => api[Symbol.asyncDispose]())

const serverWith = (options: Partial<HippoServerOptions> = {}) =>
  createHippoServer({
    credentials,
    baseUrl: api.url,
    authorize: () => adminGrant('ada'),
    onError: (error) => heard.push(error),
    ...options,
  })

const secrets = [credentials.email, credentials.apiKey]
const forms = secrets.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ s: secret }).toString().slice(2),
])

function expectNoSecrets(text: string): void {
  const leaked = forms.filter((form) => text.toLowerCase().includes(form.toLowerCase()))
  expect(leaked).toEqual([])
}

/** Everything a logger could print of an error. */
function wholeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [
    error.stack,
    JSON.stringify(error),
    JSON.stringify(Object.values(error)),
    wholeError(error.cause),
  ].join('\n')
}

function expectCleanLog(): void {
  expect(heard.length).toBeGreaterThan(0)
  for (const error of heard) expectNoSecrets(wholeError(error))
}

describe('the credentials are in no answer and no log', () => {
  afterEach(expectCleanLog)

  test('when the API refuses them and repeats them', async () => {
    const wrong = { ...credentials, apiKey: 'wrong/key+0002' }
    const { status, text, body } = await ask(serverWith({ credentials: wrong }), 'GET', '/reports/988')
    expect([status, body.error?.code]).toEqual([502, 'unauthorized'])
    expect(text).toContain('•••')
    expect(text).not.toContain('wrong/key')
    expectNoSecrets(text)
  })

  test('when the API repeats the address, encoded, in an error', async () => {
    api.override = (call, response) => {
      const query = new URLSearchParams(call.query)
      const message = `bad ${query} ${encodeURIComponent(credentials.apiKey)} ${credentials.email.toUpperCase()}`
      response.writeHead(500).end(JSON.stringify({ code: 500, type: 'X', message }))
      return true
    }
    const { status, text } = await ask(serverWith(), 'GET', '/reports/988')
    expect(status).toBe(500)
    expectNoSecrets(text)
  })

  test('when the API cannot be reached', async () => {
    const { status, text, body } = await ask(
      serverWith({ baseUrl: 'http://127.0.0.1:9' }),
      'GET',
      '/reports/988',
    )
    expect([status, body.error?.code]).toEqual([502, 'network'])
    expectNoSecrets(text)
  })

  test('when the address of the API is broken', async () => {
    const { body, text } = await ask(serverWith({ baseUrl: 'not an address' }), 'GET', '/reports/988')
    expect(body.error?.code).toBe('network')
    expectNoSecrets(text)
  })

  test('when the API redirects: nothing follows it elsewhere', async () => {
    await using elsewhere = await startFakeApi()
    api.override = (_call, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/steal` }).end()
      return true
    }
    const { status, body } = await ask(serverWith(), 'POST', '/recordings/5988/submit', json({}))
    expect([status, body.error?.code]).toEqual([502, 'invalid_response'])
    expect(elsewhere.calls).toEqual([])
  })

  test('when the answer is no report', async () => {
    api.override = (_call, response) => {
      response.end(JSON.stringify({ status: 200, id: credentials.apiKey, total_plays: credentials.email }))
      return true
    }
    const { status, text, body } = await ask(serverWith(), 'GET', '/reports/988')
    expect([status, body.error?.code]).toEqual([502, 'invalid_response'])
    expectNoSecrets(text)
  })

  test('when the answer is a page of HTML', async () => {
    api.override = (_call, response) => {
      response.end('<html>Welcome</html>')
      return true
    }
    expect((await ask(serverWith(), 'GET', '/reports/988')).body.error?.code).toBe('invalid_response')
  })

  test('when some are missing', async () => {
    const half = { email: credentials.email, apiKey: '' }
    const { status, body } = await ask(serverWith({ credentials: half }), 'GET', '/reports/988')
    expect([status, body.error?.code]).toEqual([500, 'not_configured'])
  })

  test('when finding them fails', async () => {
    const { status, text } = await ask(
      serverWith({
        credentials: () => {
          throw new Error('vault sealed')
        },
      }),
      'GET',
      '/reports/988',
    )
    expect(status).toBe(500)
    expect(text).not.toContain('vault')
    expect(heard[0]?.cause).toMatchObject({ message: 'vault sealed' })
  })
})

test('maintenance is passed on with its wait', async () => {
  api.override = (_call, response) => {
    response.writeHead(503, { 'retry-after': '120' }).end('Back soon')
    return true
  }
  const { status, headers, body } = await ask(serverWith(), 'GET', '/reports/988')
  expect([status, headers.get('retry-after')]).toEqual([503, '120'])
  expect(body.error).toMatchObject({ code: 'maintenance', retryAfterMs: 120_000, retryable: true })
})

test.each([
  [404, 'not_found'],
  [410, 'gone'],
  [429, 'rate_limited'],
  [500, 'server_error'],
])('%i of the API is passed on, also from inside HTTP 200', async (code, name) => {
  for (const http of [code, 200]) {
    api.override = (_call, response) => {
      response.writeHead(http).end(JSON.stringify({ code, type: 'X', message: 'Words.' }))
      return true
    }
    const { status, body } = await ask(serverWith(), 'GET', '/reports/988')
    expect([status, body.error?.code]).toEqual([code, name])
  }
})

test('an API that does not answer is given up', async () => {
  api.override = () => true
  const { status, body } = await ask(serverWith({ timeoutMs: 100 }), 'GET', '/reports/988')
  expect([status, body.error?.code]).toEqual([504, 'timeout'])
})

test('somebody who goes away is let go while the shared call goes on', async () => {
  let answerNow: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    answerNow = resolve
  })
  api.override = () => held
  const server = serverWith()
  const leaving = new AbortController()
  const first = ask(server, 'GET', '/reports/988', { signal: leaving.signal })
  const second = ask(server, 'GET', '/reports/988')
  await expect.poll(() => api.calls.length).toBe(1)
  leaving.abort()
  expect((await first).body.error?.code).toBe('aborted')
  answerNow()
  expect((await second).status).toBe(200)
})

describe('identical reads in flight', () => {
  const held = () => {
    let release: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    api.override = () => gate
    return () => release()
  }

  test('are one call, also between different people, each within their grant', async () => {
    const release = held()
    const authorize = (request: Request) =>
      request.headers.get('x-user') === 'ada' ? adminGrant('ada') : { ...adminGrant('ben'), pii: false }
    const server = serverWith({ authorize })
    const path = '/viewers?videoId=988'
    const asked = ['ada', 'ben', 'ada'].map((user) =>
      ask(server, 'GET', path, { headers: { 'x-user': user } }),
    )
    await expect.poll(() => api.calls.length).toBe(1)
    release()
    const [clear, masked] = await Promise.all(asked)
    expect(api.calls).toHaveLength(1)
    expect(clear?.text).toContain('lead-1@example.com')
    expect(masked?.text).not.toContain('lead-1@example.com')
  })

  test('of two accounts are two calls', async () => {
    const release = held()
    const accounts = { ada: credentials, ben: { ...credentials, email: 'other@example.com' } }
    const server = serverWith({
      authorize: (request) => adminGrant(request.headers.get('x-user') ?? ''),
      credentials: ({ subject }) => (subject === 'ada' ? accounts.ada : accounts.ben),
    })
    const asked = ['ada', 'ben'].map((user) =>
      ask(server, 'GET', '/reports/988', { headers: { 'x-user': user } }),
    )
    await expect.poll(() => api.calls.length).toBe(2)
    release()
    expect((await Promise.all(asked)).map((each) => each.status)).toEqual([200, 502])
  })

  test('are asked anew once they are answered, and after a failure', async () => {
    const server = serverWith({ cacheMs: 0 })
    await ask(server, 'GET', '/reports/988')
    await ask(server, 'GET', '/reports/988')
    await ask(server, 'GET', '/reports/777')
    await ask(server, 'GET', '/reports/777')
    expect(api.calls).toHaveLength(4)
  })
})

describe('too many calls', () => {
  test('of one subject are refused with the wait, and others go on', async () => {
    const authorize = (request: Request) => viewerGrant(request.headers.get('x-user') ?? '', 'all')
    const server = serverWith({ authorize, callsPerMinute: 3 })
    const as = (user: string) => ask(server, 'GET', '/reports/988', { headers: { 'x-user': user } })
    for (let index = 0; index < 3; index += 1) expect((await as('ada')).status).toBe(200)
    const refused = await as('ada')
    expect([refused.status, refused.body.error?.code]).toEqual([429, 'rate_limited'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(20)
    expect((await as('ben')).status).toBe(200)
  })

  test('are counted for each account apart', async () => {
    const server = serverWith({
      callsPerMinute: 1,
      authorize: () => viewerGrant('same', 'all'),
      credentials: () => (heard.length === 0 ? credentials : { ...credentials, email: 'other@example.com' }),
    })
    expect((await ask(server, 'GET', '/reports/988')).status).toBe(200)
    expect((await ask(server, 'GET', '/reports/988')).status).toBe(429)
    expect((await ask(server, 'GET', '/reports/988')).body.error?.code).toBe('unauthorized')
  })
})
