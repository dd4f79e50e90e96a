import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { adminGrant, createHippoServer, toNodeHandler } from 'react-hippo-video/server'
import { credentials, startFakeApi } from './fakeApi.js'

afterEach(() => vi.unstubAllEnvs())

/** A real server on loopback around a listener. */
async function serve(listener: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const echo = async (request: Request): Promise<Response> =>
  Response.json({
    method: request.method,
    url: request.url,
    header: request.headers.get('x-seen'),
    body: await request.text(),
  })

test('a request and its answer come through node:http whole', async () => {
  await using site = await serve(toNodeHandler(echo))
  const response = await fetch(`${site.url}/api/hippo/videos?page=2`, {
    method: 'POST',
    headers: { 'x-seen': 'yes' },
    body: 'häppo',
  })
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toEqual({
    method: 'POST',
    url: `${site.url}/api/hippo/videos?page=2`,
    header: 'yes',
    body: 'häppo',
  })
})

test('the whole server answers through it', async () => {
  await using api = await startFakeApi()
  const hippo = createHippoServer({ credentials, baseUrl: api.url, authorize: () => adminGrant('ada') })
  await using site = await serve(toNodeHandler(hippo))
  const created = await fetch(`${site.url}/api/hippo/recordings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hippo-client': '1', origin: site.url },
    body: JSON.stringify({ config: {}, idempotencyKey: 'k' }),
  })
  expect(created.status).toBe(200)
  const discarded = await fetch(`${site.url}/api/hippo/recordings/6000`, {
    method: 'DELETE',
    headers: { 'x-hippo-client': '1' },
  })
  expect([discarded.status, await discarded.text()]).toEqual([204, ''])
  expect((await fetch(`${site.url}/api/hippo/reports/988`)).status).toBe(200)
})

describe('behind a framework', () => {
  test('that strips its mount path, the original address counts', async () => {
    const handler = toNodeHandler(echo)
    await using site = await serve((request, response) => {
      const original = request.url
      request.url = '/videos'
      void handler(Object.assign(request, { originalUrl: original }), response)
    })
    expect(await (await fetch(`${site.url}/api/hippo/videos`)).json()).toMatchObject({
      url: `${site.url}/api/hippo/videos`,
    })
  })

  test.each([
    ['an object', { config: {} }, '{"config":{}}'],
    ['text', '{"config":1}', '{"config":1}'],
    ['bytes', Buffer.from('{"config":2}'), '{"config":2}'],
  ])('that has read the body already and left %s', async (_, parsed, expected) => {
    const handler = toNodeHandler(echo)
    await using site = await serve((request: IncomingMessage, response) => {
      request.resume().once('end', () => {
        void handler(Object.assign(request, { body: parsed }), response)
      })
    })
    const response = await fetch(site.url, { method: 'POST', body: 'consumed' })
    expect(await response.json()).toMatchObject({ body: expected })
  })
})

test('several cookies stay several, an answer in pieces comes in pieces', async () => {
  const headers = new Headers([
    ['set-cookie', 'a=1; Path=/'],
    ['set-cookie', 'b=2; Path=/'],
  ])
  let push: (text: string) => void = () => {}
  let end: () => void = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      push = (text) => controller.enqueue(new TextEncoder().encode(text))
      end = () => controller.close()
    },
  })
  await using site = await serve(toNodeHandler(async () => new Response(body, { headers })))
  push('one')
  const response = await fetch(site.url)
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  const reader = response.body!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('one')
  push('two')
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('two')
  end()
  expect((await reader.read()).done).toBe(true)
})

test('an answer that breaks off is cut, and takes nothing else with it', async () => {
  let handled: Promise<void> | undefined
  await using site = await serve((request, response) => {
    let pulls = 0
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (pulls++ === 0) controller.enqueue(new Uint8Array(10))
        else controller.error(new Error('the source failed'))
      },
    })
    handled = toNodeHandler(async () => new Response(body))(request, response)
    handled.catch(() => {})
  })
  const read = fetch(site.url).then((answer) => answer.arrayBuffer())
  expect(
    await read.then(
      () => 'whole',
      () => 'cut',
    ),
  ).toBe('cut')
  await expect(handled).resolves.toBeUndefined()
})

test('a long answer to a slow reader leaves no listener behind for each wait', async () => {
  let waits = 0
  let most = 0
  const chunk = new Uint8Array(256 * 1024)
  await using site = await serve((request, response) => {
    response.on('drain', () => (waits += 1))
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        most = Math.max(most, response.listenerCount('close'))
        if (waits < 15) controller.enqueue(chunk)
        else controller.close()
      },
    })
    void toNodeHandler(async () => new Response(body))(request, response)
  })
  const { byteLength } = await (await fetch(site.url)).arrayBuffer()
  expect(byteLength % chunk.length).toBe(0)
  expect(waits).toBeGreaterThanOrEqual(15)
  expect(most).toBeLessThan(8)
})

test('a path that begins with two slashes names no other host', async () => {
  await using site = await serve(toNodeHandler(echo))
  const { port } = new URL(site.url)
  const answer = await new Promise<string>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: '//localhost/api/hippo/videos' }, (response) => {
      response.setEncoding('utf8').on('data', resolve)
    })
      .once('error', reject)
      .end()
  })
  expect(JSON.parse(answer)).toMatchObject({ url: `${site.url}//localhost/api/hippo/videos` })
})

test.each([
  ['192.0.2.7', 403],
  ['::ffff:192.0.2.7', 403],
  ['127.0.0.1', 200],
  ['::1', 200],
])(
  'while developing, a neighbour who calls himself localhost from %s is answered %i',
  async (from, expected) => {
    vi.stubEnv('NODE_ENV', 'development')
    await using api = await startFakeApi()
    const handler = toNodeHandler(createHippoServer({ credentials, baseUrl: api.url }))
    await using site = await serve((request, response) => {
      const socket = { value: { remoteAddress: from } }
      void handler(Object.create(request, { socket }) as IncomingMessage, response)
    })
    const { status } = await fetch(`${site.url}/api/hippo/videos`)
    expect([status, api.calls.length]).toEqual([expected, expected === 200 ? 1 : 0])
  },
)

test('more than six mebibytes are refused', async () => {
  await using site = await serve(toNodeHandler(echo))
  const response = await fetch(site.url, { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) }).catch(
    () => null,
  )
  expect(response?.status ?? 413).toBe(413)
  expect(await (await fetch(site.url)).json()).toMatchObject({ method: 'GET' })
})

test('a handler hears when the other side goes away', async () => {
  let heard: AbortSignal | undefined
  await using site = await serve(
    toNodeHandler((request) => {
      heard = request.signal
      return new Promise((resolve) => {
        request.signal.addEventListener('abort', () => resolve(new Response(null, { status: 499 })))
      })
    }),
  )
  const leaving = new AbortController()
  const asked = fetch(site.url, { signal: leaving.signal }).catch((error: unknown) => error)
  await expect.poll(() => heard).toBeDefined()
  leaving.abort()
  await asked
  await expect.poll(() => heard?.aborted).toBe(true)
})

test('a host that is none is answered, not crashed on', async () => {
  await using site = await serve(toNodeHandler(echo))
  const status = await new Promise((resolve, reject) => {
    httpRequest(site.url, { headers: { host: 'a b' } }, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end()
  })
  expect(status).toBe(400)
  expect((await fetch(site.url)).status).toBe(200)
})
