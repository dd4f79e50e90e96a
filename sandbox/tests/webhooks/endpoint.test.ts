import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  decodeWebhookDeliveries,
  decodeWebhookDelivery,
  decodeWebhookEndpoint,
} from 'react-hippo-video/contract'
import { expect, it } from 'vitest'
import { call } from '../core/client.js'
import { testSandbox, until } from '../harness.js'
import { startReceiver } from './receiver.js'
import { addVideo, clicks, deliveries, note, save, secret, settled } from './stage.js'

it('is set by numbers or names, read back without its secret, and removed', async () => {
  const sandbox = await testSandbox()
  expect(await (await call(sandbox, 'GET', '/webhook')).json()).toEqual({
    status: 200,
    code: 200,
    endpoint: null,
  })
  const url = 'https://hooks.example.com/hippo'
  const saved = await save(sandbox, { url, events: [1, 'VideoCTA', '4', 1] })
  const events = ['VideoCreated', 'VideoCTA', 'VideoLeadGenaration']
  const endpoint = { url, events, state: 'active', previousSecretUntil: null }
  expect(decodeWebhookEndpoint(await saved.json())).toMatchObject(endpoint)
  // Ours beside the other calls.
  const read = await (await call(sandbox, 'GET', '/api/v1/me/webhook')).json()
  expect(decodeWebhookEndpoint(read)).toMatchObject(endpoint)
  expect(JSON.stringify(read)).not.toMatch(/secret(?!Until)|key/i)
  await call(sandbox, 'DELETE', '/webhook')
  expect(decodeWebhookEndpoint(await (await call(sandbox, 'GET', '/webhook')).json())).toBeNull()
})

it('takes a form as well as JSON', async () => {
  const sandbox = await testSandbox()
  const body = new URLSearchParams({
    email: sandbox.credentials.email,
    api_key: sandbox.credentials.apiKey,
    url: 'https://hooks.example.com/',
    secret_key: secret,
  })
  body.append('events[]', '3')
  body.append('events[]', '6')
  const answer = await fetch(`${sandbox.url}/webhook`, { method: 'POST', body })
  expect((await answer.json()).endpoint.events).toEqual(['VideoPlayedSessions', 'VideoCTA'])
})

it.each([
  [{ url: '' }, /url: is required/],
  [{ url: undefined }, /url: is required/],
  [{ secret_key: undefined }, /secret_key: is required/],
  [{ secret_key: 'short' }, /secret_key: must have at least 8/],
  [{ secret_key: ' a secret with blanks ' }, /secret_key: has blanks/],
  [{ events: undefined }, /events: is required/],
  [{ events: [] }, /events: must name at least one/],
  [{ events: [18] }, /no event has this number/],
  [{ events: ['VideoLeadGeneration'] }, /no event has this number or name/],
  [{ url: 'ftp://example.com/' }, /url: ftp: is not an http or https address/],
  [{ url: 'https://user:open-sesame@example.com/' }, /url: .*user name or password/],
  [{ url: 'http://10.0.0.1/' }, /url: 10.0.0.1 is not a public address/],
  [{ url: 'http://169.254.169.254/' }, /not a public address/],
])('refuses %o with a sentence', async (wrong, sentence) => {
  const sandbox = await testSandbox()
  const answer = await save(sandbox, { url: 'https://hooks.example.com/', ...wrong })
  expect(answer.status).toBe(400)
  const body = await answer.json()
  expect(body).toMatchObject({ code: 400, type: 'InvalidRequest', message: expect.stringMatching(sentence) })
  expect(JSON.stringify(body)).not.toContain('sesame')
})

it.each([
  ['GET', '/webhook'],
  ['POST', '/webhook'],
  ['DELETE', '/webhook'],
  ['POST', '/webhook/test'],
  ['GET', '/webhook/deliveries'],
  ['POST', '/webhook/deliveries/1/replay'],
  ['GET', '/api/v1/me/webhook/deliveries'],
])('answers %s %s to holders of the key only', async (method, path) => {
  const sandbox = await testSandbox()
  const answer = await call(sandbox, method, path, { api_key: 'wrong' })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ type: 'OAuthException' })
})

it('sends a test, tells what came of it, and tries it once only', async () => {
  const receiver = await startReceiver((_, response) => response.writeHead(500).end('no'))
  const sandbox = await testSandbox()
  expect((await call(sandbox, 'POST', '/webhook/test')).status).toBe(404)
  await save(sandbox, { url: receiver.url, events: ['VideoCTA'] })
  const { delivery } = await (await call(sandbox, 'POST', '/webhook/test')).json()
  expect(decodeWebhookDelivery(delivery)).toMatchObject({
    event: 'test',
    state: 'failed',
    nextAttemptAt: null,
    attempts: [{ status: 500, error: 'Answered 500.', answer: 'no' }],
  })
  expect(receiver.received).toHaveLength(1)
  expect(receiver.received[0]?.json).toMatchObject({ eventName: 'test' })
})

it('replays a delivery: the same event and bytes, another line in the log', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  await save(sandbox, { url: receiver.url })
  await note(services, clicks(services, await addVideo(services), 1))
  const [row] = await settled(sandbox, 1, 'delivered')
  const answer = await call(sandbox, 'POST', `/webhook/deliveries/${row?.id}/replay`)
  const { delivery } = await answer.json()
  expect(delivery).toMatchObject({ id: row?.id, state: 'delivered' })
  expect(delivery.attempts).toHaveLength(2)
  const [first, second] = receiver.received
  expect(second?.body).toBe(first?.body)
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.headers['x-hippo-sequence']).toBe(first?.headers['x-hippo-sequence'])
  expect(await deliveries(sandbox)).toHaveLength(1)
  expect((await call(sandbox, 'POST', '/webhook/deliveries/nothing/replay')).status).toBe(404)
})

it('is disabled by a 410, fails what waits, and goes on when it is saved again', async () => {
  let status = 410
  const receiver = await startReceiver((_, response) => response.writeHead(status).end())
  const sandbox = await testSandbox()
  const { services } = sandbox
  const videoId = await addVideo(services)
  await save(sandbox, { url: receiver.url })
  await note(services, clicks(services, videoId, 1))
  const [gone] = await settled(sandbox, 1, 'failed')
  const { endpoint } = await (await call(sandbox, 'GET', '/webhook')).json()
  expect(endpoint.state).toBe('disabled')
  await note(services, clicks(services, videoId, 3))
  expect((await call(sandbox, 'POST', `/webhook/deliveries/${gone?.id}/replay`)).status).toBe(409)
  status = 204
  const again = await save(sandbox, { url: receiver.url, secret_key: undefined })
  expect((await again.json()).endpoint.state).toBe('active')
  await note(services, clicks(services, videoId, 1))
  await until('the event after that', () => receiver.received.length === 2)
  await call(sandbox, 'POST', `/webhook/deliveries/${gone?.id}/replay`)
  await settled(sandbox, 2, 'delivered')
})

it('is disabled after five days of nothing but failures, not by less', async () => {
  let status = 500
  const receiver = await startReceiver((_, response) => response.writeHead(status).end())
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: '0' })
  const { services } = sandbox
  const videoId = await addVideo(services)
  await save(sandbox, { url: receiver.url })
  const day = 86_400_000
  const state = async () => (await (await call(sandbox, 'GET', '/webhook')).json()).endpoint.state
  let sent = 0
  const send = async (answer: number): Promise<void> => {
    status = answer
    await note(services, clicks(services, videoId, 1))
    sent += 1
    await until('its delivery to end', async () => {
      const rows = await deliveries(sandbox)
      return rows.length === sent && rows.every((row) => row.state !== 'waiting')
    })
  }
  await send(500)
  sandbox.advance(4 * day)
  await send(500)
  expect(await state()).toBe('active')
  await send(200)
  sandbox.advance(4 * day)
  await send(500)
  expect(await state()).toBe('active')
  sandbox.advance(5 * day + 1)
  await send(500)
  expect(await state()).toBe('disabled')
})

it('pages deliveries, newest first', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  await save(sandbox, { url: receiver.url })
  await note(services, clicks(services, await addVideo(services), 45))
  await until('all of them', () => receiver.received.length === 45)
  const pages = []
  for (let page = 1, more = true; more; page++) {
    const read = decodeWebhookDeliveries(
      await (await call(sandbox, 'GET', '/webhook/deliveries', { page })).json(),
    )
    expect(read.page).toBe(page)
    pages.push(read.rows)
    more = read.hasMore
  }
  expect(pages.map((rows) => rows.length)).toEqual([20, 20, 5])
  expect(new Set(pages.flat().map((row) => row.id)).size).toBe(45)
  expect((await call(sandbox, 'GET', '/webhook/deliveries', { page: 0 })).status).toBe(400)
})

it('keeps its secrets out of answers, log lines and the database', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  const newer = 'the-secret-after-that'
  const answers: string[] = []
  const ask = async (answer: Promise<Response>): Promise<void> =>
    void answers.push(await (await answer).text())
  await ask(save(sandbox, { url: receiver.url }))
  await ask(save(sandbox, { url: receiver.url, secret_key: newer }))
  await ask(save(sandbox, { url: 'nonsense', secret_key: newer }))
  await ask(call(sandbox, 'GET', '/webhook'))
  await note(services, clicks(services, await addVideo(services), 1))
  await settled(sandbox, 1, 'delivered')
  await ask(call(sandbox, 'POST', '/webhook/test'))
  await ask(call(sandbox, 'GET', '/webhook/deliveries'))
  await sandbox.close()
  const database = await readFile(join(sandbox.dataDir, 'sandbox.db'), 'latin1')
  for (const text of [...answers, ...sandbox.lines, database]) {
    expect(text.includes(secret) || text.includes(newer)).toBe(false)
  }
})

it.each(['0', '-1', '1.5', 'two', '100001', '9007199254740993', '99999999999999999999'])(
  'has no page %s of its log',
  async (page) => {
    const sandbox = await testSandbox()
    const answer = await call(sandbox, 'GET', '/webhook/deliveries', { page })
    expect([answer.status, await answer.json()]).toMatchObject([400, { type: 'InvalidRequest' }])
  },
)
