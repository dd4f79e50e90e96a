import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { adminGrant, createHippoServer } from 'react-hippo-video/server'
import { ask, json } from './ask.js'
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

const serverAt = (baseUrl: string, timeoutMs?: number) =>
  createHippoServer({ credentials, baseUrl, timeoutMs, authorize: () => adminGrant('ada') })

/** Answers the first call with a status, and leaves the rest to the API. */
function failOnce(status: number, headers: Record<string, string> = {}): void {
  api.override = (_call, response) => {
    api.override = null
    response.writeHead(status, headers).end('{}')
    return true
  }
}

test.each([502, 504])('a read that %i broke is tried once more', async (status) => {
  failOnce(status)
  expect((await ask(serverAt(api.url), 'GET', '/reports/988')).status).toBe(200)
  expect(api.calls).toHaveLength(2)
})

test('and only once', async () => {
  api.override = (_call, response) => {
    response.writeHead(502).end()
    return true
  }
  expect((await ask(serverAt(api.url), 'GET', '/reports/988')).status).toBe(502)
  expect(api.calls).toHaveLength(2)
})

test.each([
  [400, {}],
  [404, {}],
  [429, { 'retry-after': '1' }],
  [500, {}],
  [503, { 'retry-after': '30' }],
])('a read that %i answered is not tried again', async (status, headers) => {
  failOnce(status, headers)
  expect((await ask(serverAt(api.url), 'GET', '/reports/988')).status).toBe(status)
  expect(api.calls).toHaveLength(1)
})

test('an API that takes too long is not waited for twice', async () => {
  api.override = () => true
  expect((await ask(serverAt(api.url, 50), 'GET', '/reports/988')).status).toBe(504)
  expect(api.calls).toHaveLength(1)
})

test('a write is never tried again', async () => {
  failOnce(502)
  expect((await ask(serverAt(api.url), 'POST', '/recordings/5988/submit', json({}))).status).toBe(502)
  expect(api.calls).toHaveLength(1)
})

test('a connection that breaks is tried once more', async () => {
  let connections = 0
  const flaky = createServer((_request, response) => {
    response.end('{"capabilities":{}}')
  })
  flaky.on('connection', (socket) => {
    connections += 1
    if (connections === 1) socket.destroy()
  })
  await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve))
  const { port } = flaky.address() as AddressInfo
  try {
    const { status, body } = await ask(serverAt(`http://127.0.0.1:${port}`), 'GET', '/capabilities')
    expect([status, body.importUrl, body.importFile]).toEqual([200, true, false])
    expect(connections).toBe(2)
  } finally {
    flaky.closeAllConnections()
    await new Promise((resolve) => flaky.close(resolve))
  }
})
