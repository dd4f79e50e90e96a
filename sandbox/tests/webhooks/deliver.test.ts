import { decodeWebhookEvent } from 'react-hippo-video/contract'
import { expect, it } from 'vitest'
import { testSandbox, until } from '../harness.js'
import { startReceiver } from './receiver.js'
import { hex, verifyStandard } from './signatures.js'
import { addVideo, clicks, deliveries, note, oneOfEach, save, settled } from './stage.js'

it('sends each of the five events in its exact form, signed both ways, within a second of its commit', async () => {
  const receiver = await startReceiver()
  // Polling would come too late to pass.
  const sandbox = await testSandbox({ JOB_POLL_MS: 60_000 })
  const { services } = sandbox
  const videoId = await addVideo(services)
  expect((await save(sandbox, { url: receiver.url })).status).toBe(200)
  const at = services.clock()
  await note(services, oneOfEach(services.account.id, videoId, at))
  const committed = Date.now()
  await until('five deliveries', () => receiver.received.length === 5)
  expect(Math.max(...receiver.received.map((one) => one.at)) - committed).toBeLessThan(1000)

  const share = `${sandbox.url}/video/play/token-of-700`
  const media = {
    videoId: 700,
    thumbnail: `${sandbox.url}/thumbnails/token-of-700_play.jpg`,
    name: 'Café tour – “one”',
    shareUrl: share,
    embedUrl: `${sandbox.url}/video/embed/token-of-700`,
    duration: 171.689,
  }
  const envelope = (eventName: string) => ({
    hook: { uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    eventName,
    eventTimestamp: String(at),
    metadata: { account_id: services.account.id },
  })
  const email = 'viewer@example.org'
  const byName = new Map(receiver.received.map((one) => [one.json['eventName'], one.json]))
  expect(byName.get('VideoCreated')).toEqual({
    ...envelope('VideoCreated'),
    VideoCreated: { media },
    metadata: { account_id: services.account.id, created_by: 'maker@example.com' },
  })
  expect(byName.get('VideoPlayedSessions')).toEqual({
    ...envelope('VideoPlayedSessions'),
    VideoPlayedSessions: {
      media: { ...media, downloadUrl: expect.stringContaining(`${sandbox.url}/downloads/token-of-700?key=`) },
      percentagePlayed: 86,
      email,
    },
  })
  expect(byName.get('VideoCTA')).toEqual({
    ...envelope('VideoCTA'),
    VideoCTA: { media, ctaUrl: `${sandbox.url}/video/cta/700`, email },
  })
  expect(byName.get('VideoLeadGenaration')).toEqual({
    ...envelope('VideoLeadGenaration'),
    VideoLeadGenaration: { media, firstName: 'Ada', lastName: 'Lane', email, phone: '+1 555 0100' },
  })
  const { duration: _, ...pictured } = media
  expect(byName.get('VideoAnnotation')).toEqual({
    ...envelope('VideoAnnotation'),
    payload: {
      VideoAnnotation: pictured,
      annotationText: 'Read more',
      annotationUrl: 'https://example.com/more',
      annotationClickedTime: 12.5,
      email,
    },
  })
  for (const one of receiver.received) {
    expect(one.headers['x-hippo-signature']).toBe(hex(one))
    expect(verifyStandard(one)).toEqual(one.json)
    expect(decodeWebhookEvent(one.json)).toMatchObject({ type: one.json['eventName'], occurredAt: at })
    expect(one.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'hippo-video-sandbox',
      'webhook-id': (one.json['hook'] as { uuid: string }).uuid,
    })
  }
  const sequence = receiver.received.map((one) => Number(one.headers['x-hippo-sequence']))
  expect(sequence.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
})

it('tells the same once, however often it is noted, and nothing of what was rolled back', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  const videoId = await addVideo(services)
  await save(sandbox, { url: receiver.url })
  const [created] = oneOfEach(services.account.id, videoId, services.clock())
  if (created === undefined) throw new Error('no event')
  await note(services, [created, created])
  await note(services, [created])
  const { emit } = await import('../../src/webhooks/emit.js')
  const rolledBack = services.db.transaction().execute(async (trx) => {
    await emit(trx, clicks(services, videoId, 1))
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  await note(services, [{ ...created, videoId: 'nobody', key: 'created:nobody' }])
  await note(services, clicks(services, videoId, 1))
  await settled(sandbox, 2, 'delivered')
  expect(receiver.received.map((one) => one.json['eventName']).toSorted()).toEqual([
    'VideoCTA',
    'VideoCreated',
  ])
})

it('sends only the events that were asked for', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  await save(sandbox, { url: receiver.url, events: 'VideoCTA, 4' })
  await note(services, oneOfEach(services.account.id, await addVideo(services), services.clock()))
  const rows = await settled(sandbox, 2, 'delivered')
  expect(rows.map((row) => row.event).toSorted()).toEqual(['VideoCTA', 'VideoLeadGenaration'])
})

it('tries again on its schedule with the very same bytes and id, and keeps the log', async () => {
  const receiver = await startReceiver((_, response) => {
    const tries = receiver.received.length
    response.writeHead(tries < 3 ? 503 : 200).end(tries < 3 ? `busy ${tries} ${'x'.repeat(2000)}` : 'thanks')
  })
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: '0,40,80', JOB_POLL_MS: 20 })
  const { services } = sandbox
  await save(sandbox, { url: receiver.url })
  await note(services, clicks(services, await addVideo(services), 1))
  const [row] = await settled(sandbox, 1, 'delivered')
  expect(new Set(receiver.received.map((one) => one.body)).size).toBe(1)
  expect(new Set(receiver.received.map((one) => one.headers['webhook-id'])).size).toBe(1)
  const [first, second, third] = receiver.received.map((one) => one.at)
  expect(Number(second) - Number(first)).toBeGreaterThanOrEqual(36)
  expect(Number(third) - Number(second)).toBeGreaterThanOrEqual(72)
  expect(row?.attempts.map(({ status, error }) => [status, error])).toEqual([
    [503, 'Answered 503.'],
    [503, 'Answered 503.'],
    [200, null],
  ])
  expect(row?.attempts[0]?.answer).toMatch(/^busy 1 x+$/)
  expect(row?.attempts[0]?.answer).toHaveLength(1024)
  expect(row?.nextAttemptAt).toBeNull()
})

it('gives up after the last try', async () => {
  const receiver = await startReceiver((_, response) => response.writeHead(500).end())
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: [0, 10] })
  await save(sandbox, { url: receiver.url })
  await note(sandbox.services, clicks(sandbox.services, await addVideo(sandbox.services), 1))
  const [row] = await settled(sandbox, 1, 'failed')
  expect(row?.attempts).toHaveLength(2)
  expect(row?.nextAttemptAt).toBeNull()
})

it.each([
  ['seconds', () => '3600'],
  ['a date', () => new Date(Date.now() + 3_600_000).toUTCString()],
])('waits as long as the receiver asks for by %s', async (_, retryAfter) => {
  const receiver = await startReceiver((_received, response) =>
    response.writeHead(429, { 'retry-after': retryAfter() }).end(),
  )
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: [0, 10, 10] })
  await save(sandbox, { url: receiver.url })
  await note(sandbox.services, clicks(sandbox.services, await addVideo(sandbox.services), 1))
  const row = await until('the first try', async () => {
    const [only] = await deliveries(sandbox)
    return only?.attempts.length === 1 && only
  })
  expect(Number(row.nextAttemptAt) - Date.now()).toBeGreaterThan(3_500_000)
  expect(Number(row.nextAttemptAt) - Date.now()).toBeLessThan(3_700_000)
  sandbox.advance(3_700_000)
  await until('the second try', () => receiver.received.length >= 2)
})

it('does not follow a redirect', async () => {
  const target = await startReceiver()
  const receiver = await startReceiver((_, response) =>
    response.writeHead(307, { location: target.url }).end(),
  )
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: '0' })
  await save(sandbox, { url: receiver.url })
  await note(sandbox.services, clicks(sandbox.services, await addVideo(sandbox.services), 1))
  const [row] = await settled(sandbox, 1, 'failed')
  expect(row?.attempts[0]).toMatchObject({ status: 307, error: 'Answered 307: redirects are not followed.' })
  expect(target.received).toEqual([])
})

it('gives up on a receiver that takes too long, and on one that is not there', async () => {
  const receiver = await startReceiver(() => {})
  const sandbox = await testSandbox({ WEBHOOK_RETRY_MS: '0', WEBHOOK_TIMEOUT_MS: 200 })
  const { services } = sandbox
  const videoId = await addVideo(services)
  await save(sandbox, { url: receiver.url })
  await note(services, clicks(services, videoId, 1))
  const [slow] = await settled(sandbox, 1, 'failed')
  expect(slow?.attempts[0]).toMatchObject({ status: null, error: 'No answer within 0.2 s.' })
  await save(sandbox, { url: 'http://127.0.0.1:9/' })
  await note(services, clicks(services, videoId, 1))
  const [absent] = await settled(sandbox, 2, 'failed')
  expect(absent?.attempts[0]).toMatchObject({
    status: null,
    error: expect.stringMatching(/address|port|about/),
  })
})
