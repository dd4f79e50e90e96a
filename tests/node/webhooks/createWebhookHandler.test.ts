import { describe, expect, test, vi } from 'vitest'
import {
  createWebhookHandler,
  memoryDedupe,
  signWebhook,
  verifyWebhook,
  type HippoError,
  type WebhookDedupe,
  type WebhookEvent,
  type WebhookListener,
  type WebhookHandlerOptions,
} from 'react-hippo-video/webhooks'
import { markBodyParsed } from '../../../src/webhooks/bodyParsed.js'
import { sample, samples, secret } from './samples.js'

const url = 'https://app.example.com/hooks/hippo'
const body = sample('cta')

async function post(text: string, headers?: Record<string, string>): Promise<Request> {
  return new Request(url, {
    method: 'POST',
    body: text,
    headers: headers ?? (await signWebhook(text, secret)),
  })
}

/** Hippo's own signature alone, which names no delivery. */
async function bare(text: string): Promise<Record<string, string>> {
  const { 'X-Hippo-Signature': signature = '' } = await signWebhook(text, secret)
  return { 'x-hippo-signature': signature }
}

function quiet(options: Partial<WebhookHandlerOptions> = {}) {
  const errors: HippoError[] = []
  const onError = (error: HippoError): number => errors.push(error)
  return { errors, handler: createWebhookHandler({ secrets: secret, onError, ...options }) }
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (cause: unknown) => void } {
  let resolve = (): void => {}
  let reject = (_cause: unknown): void => {}
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

describe('an event', () => {
  test.each(samples)('%s reaches its own listener and the one for all', async (_, text) => {
    const calls: string[] = []
    const own = (event: { type: string }): number => calls.push(`own ${event.type}`)
    const { handler, errors } = quiet({
      on: {
        VideoPlayedSessions: own,
        VideoCreated: own,
        VideoCTA: own,
        VideoLeadGenaration: own,
        VideoAnnotation: own,
      },
      onEvent: (event) => calls.push(`all ${event.type}`),
    })
    const answer = await handler(await post(text))
    expect(answer.status).toBe(200)
    const { type } = await verifyWebhook(text, await bare(text), { secrets: secret })
    expect(calls).toEqual([`own ${type}`, `all ${type}`])
    expect(errors).toEqual([])
  })

  test('reaches the one for all while its own is still at work, and is handled when both are done', async () => {
    const gate = deferred()
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler, errors } = quiet({ on: { VideoCTA: () => gate.promise }, onEvent })
    const answer = handler(await post(body))
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledTimes(1))
    gate.reject(new Error('The CRM is down.'))
    expect((await answer).status).toBe(500)
    expect(errors).toHaveLength(1)
  })

  test('brings the key of its delivery', async () => {
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler } = quiet({ onEvent, clock: () => 1_800_000_000_000 })
    const signed = await signWebhook(body, secret, { id: 'msg_7', timestamp: 1_800_000_000_000 })
    await handler(await post(body, signed))
    await handler(await post(sample('lead'), await bare(sample('lead'))))
    expect(onEvent.mock.calls[0]?.[1]).toEqual({
      key: 'id:msg_7',
      deliveryId: 'msg_7',
      receivedAt: 1_800_000_000_000,
    })
    expect(onEvent.mock.calls[1]?.[1]).toMatchObject({
      key: expect.stringMatching(/^sha256:[\da-f]{64}$/),
      deliveryId: null,
    })
  })

  test('that nobody knows is answered with 200 and passed to onUnknown', async () => {
    const onUnknown = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler } = quiet({ onUnknown })
    const text = '{"eventName":"VideoTranscode","video_token":"a"}'
    expect((await handler(await post(text))).status).toBe(200)
    expect(onUnknown.mock.calls[0]?.[0]).toMatchObject({ type: 'unknown', name: 'VideoTranscode' })
  })
})

describe('refuses', () => {
  test('other methods with 405', async () => {
    const { handler } = quiet()
    const answer = await handler(new Request(url))
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })

  test('forgeries with 401, and keeps the hint at home', async () => {
    const { handler, errors } = quiet({ secrets: `${secret}\n` })
    const answer = await handler(await post(body))
    expect(answer.status).toBe(401)
    expect(errors[0]).toMatchObject({ problem: 'secret_has_whitespace', code: 'unauthorized' })
    expect(await answer.json()).toEqual({ error: 'The webhook’s signature does not match.' })
    expect((await handler(await post(body, {}))).status).toBe(401)
    expect(errors[1]).toMatchObject({ problem: 'signature_missing' })
  })

  test('signed nonsense with 400', async () => {
    const { handler, errors } = quiet()
    expect((await handler(await post('nonsense'))).status).toBe(400)
    expect(errors[0]).toMatchObject({ problem: 'not_json' })
  })

  test('large bodies with 413, by what they say and by what they are', async () => {
    const { handler, errors } = quiet({ maxBytes: 1000 })
    const told = await post('x', { 'content-length': '1001' })
    expect((await handler(told)).status).toBe(413)
    const large = `{"a":"${'x'.repeat(1000)}"}`
    expect((await handler(await post(large))).status).toBe(413)
    let pulls = 0
    const endless = new ReadableStream({
      pull(controller) {
        pulls += 1
        controller.enqueue(new Uint8Array(300))
      },
    })
    const init = { method: 'POST', body: endless, duplex: 'half' as const }
    expect((await handler(new Request(url, init))).status).toBe(413)
    expect(pulls).toBeLessThan(8)
    expect(errors.map((error) => 'problem' in error && error.problem)).toEqual(Array(3).fill('too_large'))
    const fits = `{"a":"${'x'.repeat(1000 - 8)}"}`
    expect((await handler(await post(fits))).status).toBe(200)
  })

  test('a body that breaks off with 400', async () => {
    const { handler, errors } = quiet()
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('reset'))
      },
    })
    const init = { method: 'POST', body: broken, duplex: 'half' as const }
    expect((await handler(new Request(url, init))).status).toBe(400)
    expect(errors[0]).toMatchObject({ problem: 'body_unreadable' })
  })

  test('a body that something read before, with the error that says how to get the bytes', async () => {
    const { handler, errors } = quiet()
    const read = await post(body)
    await read.json()
    expect((await handler(read)).status).toBe(400)
    const marked = await post(body)
    markBodyParsed(marked)
    expect((await handler(marked)).status).toBe(400)
    const named = await post(String(JSON.parse(body)), await bare(body))
    expect((await handler(named)).status).toBe(400)
    for (const error of errors) expect(error).toMatchObject({ problem: 'body_parsed' })
    expect(errors).toHaveLength(3)
  })

  test('everything with 500 while no secret is configured', async () => {
    const { handler, errors } = quiet({ secrets: [undefined] })
    const answer = await handler(await post(body))
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ error: 'No secret is configured.' })
    expect(errors[0]).toMatchObject({ problem: 'secret_missing' })
  })
})

describe('each webhook once', () => {
  test('by webhook-id, whatever else changes with the attempt', async () => {
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler } = quiet({ onEvent })
    for (const timestamp of [Date.now(), Date.now() + 2000]) {
      const headers = await signWebhook(body, secret, { id: 'msg_1', timestamp })
      expect((await handler(await post(body, headers))).status).toBe(200)
    }
    expect(onEvent).toHaveBeenCalledTimes(1)
    await handler(await post(body, await signWebhook(body, secret, { id: 'msg_2' })))
    expect(onEvent).toHaveBeenCalledTimes(2)
  })

  test('by its bytes where no id is signed, never by hook.uuid', async () => {
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler } = quiet({ onEvent })
    const other = body.replace('1542191371256', '1542191371257')
    for (const text of [body, other, body, other]) {
      expect((await handler(await post(text, await bare(text)))).status).toBe(200)
    }
    expect(onEvent).toHaveBeenCalledTimes(2)
    // An id that nobody signed is worth nothing.
    const unsigned = { ...(await bare(body)), 'webhook-id': 'msg_9', 'webhook-timestamp': '1' }
    expect((await handler(await post(body, unsigned))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(2)
  })

  test('also when somebody replays it with the standard’s headers taken away', async () => {
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const { handler } = quiet({ onEvent })
    await handler(await post(body))
    expect((await handler(await post(body, await bare(body)))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(1)
  })

  test('also when that happens while it is being handled', async () => {
    const gate = deferred()
    const onEvent = vi.fn<() => Promise<void>>(() => gate.promise)
    const { handler } = quiet({ onEvent })
    const first = handler(await post(body))
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalled())
    expect((await handler(await post(body, await bare(body)))).status).toBe(503)
    gate.resolve()
    expect((await first).status).toBe(200)
    expect((await handler(await post(body, await bare(body)))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(1)
  })

  test('a second one meanwhile is told to come again', async () => {
    const gate = deferred()
    const onEvent = vi.fn<() => Promise<void>>(() => gate.promise)
    const { handler } = quiet({ onEvent, leaseMs: 20_000 })
    const first = handler(await post(body, await bare(body)))
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalled())
    const second = await handler(await post(body, await bare(body)))
    expect(second.status).toBe(503)
    expect(second.headers.get('retry-after')).toBe('20')
    gate.resolve()
    expect((await first).status).toBe(200)
    expect((await handler(await post(body, await bare(body)))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(1)
  })

  test('a failure gives it back: 500, and the next attempt is handled', async () => {
    const onEvent = vi
      .fn<WebhookListener<WebhookEvent>>()
      .mockRejectedValueOnce(new Error('The CRM is down.'))
    const { handler, errors } = quiet({ onEvent })
    const answer = await handler(await post(body, await bare(body)))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('CRM')
    expect(errors[0]?.message).toBe('The CRM is down.')
    expect((await handler(await post(body, await bare(body)))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(2)
  })

  test('a crash in between loses nothing: the claim lapses', async () => {
    let now = 1_000_000
    const dedupe = memoryDedupe({ clock: () => now })
    const crashed = quiet({ dedupe, leaseMs: 60_000, onEvent: () => new Promise(() => {}) })
    // The store outlives this process, which will never come back to it.
    const lost = crashed.handler(await post(body, await bare(body)))
    await expect(Promise.race([lost, new Promise((later) => setImmediate(later))])).resolves.toBeUndefined()
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const restarted = quiet({ dedupe, leaseMs: 60_000, onEvent })
    await vi.waitFor(async () =>
      expect((await restarted.handler(await post(body, await bare(body)))).status).toBe(503),
    )
    now += 60_000
    expect((await restarted.handler(await post(body, await bare(body)))).status).toBe(200)
    expect(onEvent).toHaveBeenCalledTimes(1)
  })

  test('a store that cannot tell is a 500 before, and no harm after', async () => {
    const down = (): Promise<never> => Promise.reject(new Error('The store is down.'))
    const onEvent = vi.fn<WebhookListener<WebhookEvent>>()
    const dedupe: WebhookDedupe = { claim: down, done: down, release: down }
    const blind = quiet({ dedupe, onEvent })
    expect((await blind.handler(await post(body))).status).toBe(500)
    expect(onEvent).not.toHaveBeenCalled()
    const forgetful = quiet({ dedupe: { ...dedupe, claim: () => Promise.resolve('new') }, onEvent })
    expect((await forgetful.handler(await post(body))).status).toBe(200)
    expect(forgetful.errors[0]?.message).toBe('The store is down.')
  })
})

describe("ack: 'before'", () => {
  test('answers at once and works on in what the platform waits for', async () => {
    const gate = deferred()
    const kept: Promise<unknown>[] = []
    const { handler } = quiet({ ack: 'before', onEvent: () => gate.promise })
    const answer = await handler(await post(body), { waitUntil: (each: Promise<unknown>) => kept.push(each) })
    expect(answer.status).toBe(202)
    expect(kept).toHaveLength(1)
    gate.resolve()
    await expect(kept[0]).resolves.toBe(true)
  })

  test('keeps track of it where no platform does, and tells failures to onError alone', async () => {
    const gate = deferred()
    const { handler, errors } = quiet({ ack: 'before', onEvent: () => gate.promise })
    expect((await handler(await post(sample('lead')), null)).status).toBe(202)
    expect((await handler(await post(body), { params: {} })).status).toBe(202)
    let isIdle = false
    const idle = handler.idle().then(() => {
      isIdle = true
    })
    expect((await handler(await post(body, await bare(sample('lead'))))).status).toBe(401)
    expect(isIdle).toBe(false)
    gate.reject(new Error('Too late.'))
    await idle
    expect(errors.at(-1)?.message).toBe('Too late.')
    await handler.idle()
  })
})

test('an onError that throws does not take the answer with it', async () => {
  const handler = createWebhookHandler({
    secrets: secret,
    onError: () => {
      throw new Error('The log is full.')
    },
  })
  expect((await handler(await post(body, {}))).status).toBe(401)
})

test('without an onError, the hint is printed, and nothing that must not be', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const handler = createWebhookHandler({ secrets: secret })
    await handler(await post(body, { 'x-other-signature': 'hidden-value' }))
    const printed = print.mock.calls.flat().join(' ')
    expect(printed).toContain("signature: 'x-other-signature'")
    expect(printed).not.toContain('hidden-value')
    expect(printed).not.toContain(secret)
  } finally {
    print.mockRestore()
  }
})
