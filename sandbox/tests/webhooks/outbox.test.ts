import { expect, it } from 'vitest'
import { readEndpoint } from '../../src/webhooks/endpoint.js'
import { downloadUrl } from '../../src/webhooks/download.js'
import type { WebhookMessage } from '../../src/webhooks/feed.js'
import { erasePerson, forgetOld } from '../../src/webhooks/forget.js'
import { claimDeliveries, endTry } from '../../src/webhooks/queue.js'
import { readyVideo } from '../core/client.js'
import { testSandbox, until } from '../harness.js'
import { importingSandbox, importReaches, importUrl } from '../imports/importing.js'
import { fileOrigin, wav } from '../imports/origin.js'
import { startReceiver } from './receiver.js'
import { addVideo, clicks, deliveries, note, oneOfEach, save, settled } from './stage.js'

it('hands every event to listeners in this process, in order and with the bytes that are sent', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  const videoId = await addVideo(services)
  const heard: WebhookMessage[] = []
  services.webhookFeed.listen(() => {
    throw new Error('a listener of somebody else fails')
  })
  const stop = services.webhookFeed.listen((message) => void heard.push(message))
  // No endpoint yet.
  await note(services, clicks(services, videoId, 1))
  await until('it to be heard', () => heard.length === 1)
  await save(sandbox, { url: receiver.url, events: ['VideoCreated'] })
  await note(services, oneOfEach(services.account.id, videoId, services.clock()))
  await settled(sandbox, 1, 'delivered')
  expect(heard.map((message) => message.type)).toEqual([
    'VideoCTA',
    'VideoCreated',
    'VideoPlayedSessions',
    'VideoCTA',
    'VideoLeadGenaration',
    'VideoAnnotation',
  ])
  expect(Buffer.from(heard[1]?.body ?? []).toString()).toBe(receiver.received[0]?.body)
  expect(heard[1]).toMatchObject({ videoId, accountId: services.account.id })
  stop()
  await note(services, clicks(services, videoId, 1))
  await until('it to be written', async () => {
    const rows = await services.db
      .selectFrom('webhook_event')
      .select('id')
      .where('state', '=', 'new')
      .execute()
    return rows.length === 0
  })
  expect(heard).toHaveLength(6)
})

it('leaves the end of a try to who holds its lease, and logs it all the same', async () => {
  const sandbox = await testSandbox({ JOB_POLL_MS: 60_000 })
  const { services } = sandbox
  const { db, account, clock } = services
  await save(sandbox, { url: 'https://hooks.example.com/', events: ['VideoCreated'] })
  // Written out, so that nothing but this test takes it.
  await db.updateTable('webhook_endpoint').set({ events: '["VideoCTA"]', id: 'elsewhere' }).execute()
  const endpoint = await readEndpoint(db, account.id)
  if (endpoint === null) throw new Error('no endpoint')
  const options = { places: 5, running: ['nothing'], leaseMs: 30_000 }
  const now = clock() + 3_600_000
  const body = new TextEncoder().encode('{}')
  const base = { account_id: account.id, sequence: 1, created_at: now }
  await db
    .insertInto('webhook_event')
    .values({
      ...base,
      id: 'event',
      type: 'VideoCTA',
      key: 'k',
      video_id: '1',
      email: null,
      facts: '',
      state: 'written',
      body,
    })
    .execute()
  await db
    .insertInto('webhook_delivery')
    .values({
      ...base,
      id: 'delivery',
      endpoint_id: endpoint.id,
      event_id: 'event',
      event_type: 'VideoCTA',
      state: 'waiting',
      run_at: now,
      tries: 0,
      locked_until: null,
      lock_token: null,
    })
    .execute()
  const [first] = await claimDeliveries(db, endpoint, now, options)
  expect(await claimDeliveries(db, endpoint, now + 29_999, options)).toEqual([])
  const [second] = await claimDeliveries(db, endpoint, now + 30_001, options)
  if (first === undefined || second === undefined) throw new Error('not claimed')
  expect(second.delivery.tries).toBe(2)
  const outcome = { delivered: true, durationMs: 5, status: 200, error: null, answer: '', retryAfterMs: null }
  expect(await endTry(db, first, outcome, { state: 'delivered' })).toBe(false)
  expect((await db.selectFrom('webhook_delivery').select('state').executeTakeFirst())?.state).toBe('active')
  const failed = { ...outcome, delivered: false, status: 500, error: 'Answered 500.' }
  expect(await endTry(db, second, failed, { state: 'failed' })).toBe(true)
  const [row] = await deliveries(sandbox)
  expect(row?.state).toBe('failed')
  expect(row?.attempts.map(({ status }) => status)).toEqual([200, 500])
})

it('erases a person, and forgets what is old, without telling it again', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  const { db, account } = services
  await save(sandbox, { url: receiver.url })
  const happened = oneOfEach(account.id, await addVideo(services), services.clock())
  await note(services, happened)
  await settled(sandbox, 5, 'delivered')
  await db.transaction().execute((trx) => erasePerson(trx, account.id, 'Viewer@Example.org'))
  expect((await deliveries(sandbox)).map((row) => row.event)).toEqual(['VideoCreated'])
  const kept = await db.selectFrom('webhook_event').selectAll().execute()
  expect(JSON.stringify(kept.map((row) => [row, Buffer.from(row.body ?? []).toString()]))).not.toContain(
    'viewer@',
  )
  expect(await db.selectFrom('webhook_attempt').selectAll().execute()).toHaveLength(1)
  await forgetOld(db, account.id, services.clock() + 1)
  expect(await deliveries(sandbox)).toEqual([])
  await note(services, happened)
  await note(services, clicks(services, '700', 1))
  await settled(sandbox, 1, 'delivered')
  expect(receiver.received).toHaveLength(6)
})

it('signs the download address of a viewing: it opens the file of that video, for a while', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  await save(sandbox, { url: receiver.url, events: ['VideoPlayedSessions'] })
  const { created } = await readyVideo(sandbox)
  const { video } = created
  await note(services, oneOfEach(services.account.id, String(video.videoId), services.clock()))
  const one = await until('the viewing', () => receiver.received[0])
  const played = one.json['VideoPlayedSessions'] as { media: { downloadUrl: string } }
  const url = new URL(played.media.downloadUrl)
  const answer = await fetch(url)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^video\/(mp4|webm)$/)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  const bare = await fetch(`${url.origin}${url.pathname}`)
  expect(bare.status).toBe(403)
  url.searchParams.set('key', `${url.searchParams.get('key')}x`)
  expect((await fetch(url)).status).toBe(403)
  expect(sandbox.lines.join()).not.toContain('key=')
  sandbox.advance(7 * 86_400_000 + 1)
  expect((await fetch(played.media.downloadUrl)).status).toBe(403)
})

it('opens what is sound alone, too', async () => {
  const sandbox = await importingSandbox()
  const { url } = await fileOrigin(wav(), 'audio/wav')
  const videoId = await importUrl(sandbox, `${url}/tone.wav`)
  await importReaches(sandbox, videoId, 'ready')
  const { services } = sandbox
  const video = await services.db.selectFrom('video').selectAll().executeTakeFirstOrThrow()
  const answer = await fetch(downloadUrl(services, video))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav'])
  expect(answer.headers.get('content-disposition')).toContain('.wav')
})
