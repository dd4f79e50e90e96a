import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, test } from 'vitest'
import { toNodeHandler } from 'react-hippo-video/server'
import { createWebhookHandler, signWebhook, type WebhookEvent } from 'react-hippo-video/webhooks'

const secret = 'an invented secret'
// A parser gives this back otherwise: `1.0` becomes `1`.
const body =
  '{"hook":{"uuid":"1"},"eventName":"VideoCTA","VideoCTA":{"media":{"videoId":988,"duration":1.0,"name":"A","thumbnail":"","shareUrl":"https://video.example.com/a","embedUrl":"https://video.example.com/b"},"ctaUrl":"https://video.example.com/c","email":"lead@example.com"},"metadata":{"account_id":"1"}}'

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

function setUp() {
  const events: WebhookEvent[] = []
  const errors: string[] = []
  const webhook = createWebhookHandler({
    secrets: secret,
    onEvent: async (event) => void events.push(event),
    onError: (error) => errors.push('problem' in error ? String(error.problem) : error.message),
  })
  return { events, errors, handler: toNodeHandler(webhook) }
}

async function post(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', headers: await signWebhook(body, secret), body })
  return { status: response.status, text: await response.text() }
}

describe('a webhook handler in Express', () => {
  test('before the JSON parser takes the sender’s own bytes', async () => {
    const { handler, events } = setUp()
    const app = express()
    app.post('/hooks', handler)
    app.use(express.json())
    await using site = await serve(app)
    expect((await post(`${site.url}/hooks`)).status).toBe(200)
    expect(events).toMatchObject([{ type: 'VideoCTA' }])
  })

  test('behind it says what has happened, and what to do', async () => {
    const { handler, events, errors } = setUp()
    const app = express()
    app.use(express.json())
    app.post('/hooks', handler)
    await using site = await serve(app)
    expect((await post(`${site.url}/hooks`)).status).toBe(400)
    expect([errors, events]).toEqual([['body_parsed'], []])
  })

  test('behind one for other types is not disturbed', async () => {
    const { handler, events } = setUp()
    const app = express()
    app.use(express.json({ type: 'application/vnd.other+json' }))
    // Older parsers leave this where they have not read.
    app.use((request, _response, next) => {
      request.body ??= {}
      next()
    })
    app.post('/hooks', handler)
    await using site = await serve(app)
    expect((await post(`${site.url}/hooks`)).status).toBe(200)
    expect(events).toHaveLength(1)
  })

  test('behind a raw or a text parser takes what they left', async () => {
    for (const parser of [express.raw({ type: '*/*' }), express.text({ type: '*/*' })]) {
      const { handler, events } = setUp()
      const app = express()
      app.post('/hooks', parser, handler)
      await using site = await serve(app)
      expect((await post(`${site.url}/hooks`)).status).toBe(200)
      expect(events).toHaveLength(1)
    }
  })

  test('behind what read the stream and left nothing says so too', async () => {
    const { handler, errors } = setUp()
    await using site = await serve((request, response) => {
      request.resume().once('end', () => void handler(request, response))
    })
    expect((await post(site.url)).status).toBe(400)
    expect(errors).toEqual(['body_parsed'])
  })
})

/** Reads the body as platforms do that parse before anything else. */
async function parsed(request: IncomingMessage): Promise<{ rawBody: Buffer; body: unknown }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const rawBody = Buffer.concat(chunks)
  return { rawBody, body: JSON.parse(rawBody.toString()) }
}

test.each([
  ['bytes', (raw: Buffer) => raw],
  ['text', (raw: Buffer) => raw.toString()],
])('rawBody as %s goes before the parsed body', async (_, keep) => {
  const { handler, events } = setUp()
  await using site = await serve((request, response) => {
    void parsed(request).then(({ rawBody, body }) =>
      handler(Object.assign(request, { rawBody: keep(rawBody), body }), response),
    )
  })
  expect((await post(site.url)).status).toBe(200)
  expect(events).toHaveLength(1)
})

describe('in Fastify, by its request and reply', () => {
  /** The parts of both that are used; Fastify parses before its handlers. */
  const asFastify =
    (handler: ReturnType<typeof toNodeHandler>, keepRaw: boolean, hijacked: string[]) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      void parsed(request).then(({ rawBody, body }) =>
        handler(
          { raw: request, originalUrl: request.url ?? '', body, ...(keepRaw ? { rawBody } : {}) },
          { raw: response, hijack: () => hijacked.push('yes') },
        ),
      )
    }

  test('a parsed body is named', async () => {
    const { handler, errors } = setUp()
    const hijacked: string[] = []
    await using site = await serve(asFastify(handler, false, hijacked))
    expect((await post(site.url)).status).toBe(400)
    expect([errors, hijacked]).toEqual([['body_parsed'], ['yes']])
  })

  test('a raw one is taken', async () => {
    const { handler, events } = setUp()
    await using site = await serve(asFastify(handler, true, []))
    expect((await post(site.url)).status).toBe(200)
    expect(events).toHaveLength(1)
  })
})

test('a silent stream is open at once, and hears at once of a reader that goes', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      cancelled = true
    },
  })
  await using site = await serve(toNodeHandler(async () => new Response(body)))
  const leaving = new AbortController()
  const response = await fetch(site.url, { signal: leaving.signal })
  expect(response.status).toBe(200)
  leaving.abort()
  await expect.poll(() => cancelled).toBe(true)
})
