import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, type HippoClient } from 'react-hippo-video/client'
import { noInteractions } from 'react-hippo-video/contract'
import {
  adminGrant,
  analystGrant,
  createHippoServer,
  type HippoGrant,
  toNodeHandler,
  viewerGrant,
} from 'react-hippo-video/server'
import { createWebhookHandler } from 'react-hippo-video/webhooks'
import { clip, create, patch, tus, upload } from '../../../sandbox/tests/core/client.js'
import { testSandbox, type TestSandbox, until } from '../../../sandbox/tests/harness.js'
import { passFor, watched } from '../../../sandbox/tests/viewing/watched.js'

/** A page’s client over a server over the sandbox. */
function clientFor(sandbox: TestSandbox, grant: HippoGrant): HippoClient {
  const server = createHippoServer({
    credentials: sandbox.credentials,
    baseUrl: sandbox.url,
    authorize: () => grant,
  })
  return createClient({
    endpoint: 'https://app.example.com/api/hippo',
    fetch: (url, init) => {
      const headers = new Headers(init?.headers)
      headers.set('origin', 'https://app.example.com')
      return server(new Request(String(url), { ...init, headers }))
    },
  })
}

test('an owner looks after a video, over our own backend', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox, { owner: 'ada', title: 'First' })
  await upload(created, await clip())
  const { videoId } = created.video
  const mine = clientFor(sandbox, {
    ...viewerGrant('ada'),
    viewer: { email: 'ada@example.com', name: 'Ada' },
  })
  expect(await mine.capabilities()).toMatchObject({ importFile: true, deleteVideo: true, webhook: false })
  await until('the video to be listed', async () => (await mine.videos.list(1)).rows.length > 0)

  expect(await mine.videos.update(videoId, { title: 'Second', access: 'account' })).toMatchObject({
    title: 'Second',
  })
  expect((await mine.videos.get(videoId)).title).toBe('Second')
  const settings = { ...noInteractions, comments: true }
  expect(await mine.videos.saveInteractions(videoId, settings)).toEqual(settings)
  expect(await mine.videos.interactions(videoId)).toEqual(settings)

  const state = `${sandbox.url}/video/play/${created.video.token}/state`
  const statusWith = async (pass?: string) => {
    const headers: Record<string, string> = pass ? { authorization: `Bearer ${pass}` } : {}
    return ((await (await fetch(state, { headers })).json()) as { status: string }).status
  }
  const guest = await mine.videos.pass(videoId, { email: 'lead@example.com' })
  const own = await mine.videos.ownPass(videoId)
  expect([await statusWith(), await statusWith(guest.pass)]).toEqual(['private', 'private'])
  expect(['ready', 'processing']).toContain(await statusWith(own.pass))

  await mine.videos.remove(videoId)
  expect((await mine.videos.list(1)).rows).toEqual([])
  expect(await mine.videos.restore(videoId)).toMatchObject({ id: videoId, title: 'Second' })
  expect((await mine.videos.list(1)).rows).toHaveLength(1)

  const other = clientFor(sandbox, viewerGrant('ben'))
  await expect(other.videos.remove(videoId)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(other.videos.ownPass(videoId)).rejects.toMatchObject({ code: 'forbidden' })
})

test('what one removed is one’s own to restore, even after the app’s server was restarted', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox, { owner: 'ada', title: 'First' })
  await upload(created, await clip())
  const { videoId } = created.video
  const before = clientFor(sandbox, viewerGrant('ada'))
  await until('the video to be listed', async () => (await before.videos.list(1)).rows.length > 0)
  await before.videos.remove(videoId)

  // A client has a server of its own, which knows nothing of what the one before was asked.
  await expect(clientFor(sandbox, viewerGrant('ben')).videos.restore(videoId)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const after = clientFor(sandbox, viewerGrant('ada'))
  await expect(clientFor(sandbox, viewerGrant('ada')).videos.get(videoId)).rejects.toMatchObject({
    code: 'gone',
  })
  expect(await after.videos.restore(videoId)).toMatchObject({ id: videoId, title: 'First' })
  expect((await after.videos.list(1)).rows).toHaveLength(1)
})

test('a file is imported by its subject: opened, uploaded, finished', async () => {
  const sandbox = await testSandbox()
  const mine = clientFor(sandbox, viewerGrant('ada'))
  const bytes = await clip()
  const input = { name: 'clip.webm', type: 'video/webm', bytes: bytes.length, idempotencyKey: 'k' }
  const created = await mine.imports.fromFile(input)
  expect((await mine.imports.fromFile(input)).video.videoId).toBe(created.video.videoId)
  // As of a file it is, the length is known from the start.
  const metadata = { asset_id: created.video.assetId, filetype: 'video/webm' }
  const opened = await tus(created, 'POST', created.uploadUrl, {
    'upload-length': String(bytes.length),
    'upload-metadata': Object.entries(metadata)
      .map(([name, value]) => `${name} ${btoa(value)}`)
      .join(','),
  })
  expect((await patch(created, opened.headers.get('location') ?? '', 0, bytes)).status).toBe(204)
  const { videoId, assetId } = created.video
  expect(await mine.recordings.finish(assetId, { bytes: bytes.length, durationMs: 0 })).toEqual({
    bytes: bytes.length,
  })
  await until(
    'the import to be ready',
    async () => (await mine.imports.get(videoId)).status === 'ready',
    15_000,
  )
  await expect(clientFor(sandbox, viewerGrant('ben')).imports.get(videoId)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('the webhook is set, tested, listed and replayed, and arrives signed', async () => {
  const sandbox = await testSandbox()
  const admin = clientFor(sandbox, adminGrant('ada'))
  const secret = 'an invented secret'
  const errors: Error[] = []
  let received = 0
  const receiver = createServer(
    toNodeHandler(
      createWebhookHandler({
        secrets: secret,
        onEvent: () => {
          received += 1
        },
        onError: (error) => errors.push(error),
      }),
    ),
  )
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void receiver.close())
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`
  expect(await admin.webhook.get()).toBeNull()
  expect(await admin.webhook.save({ url, secret, events: ['VideoCTA', 'VideoCreated'] })).toMatchObject({
    url,
    state: 'active',
  })
  const tested = await admin.webhook.test()
  const listed = await until('the delivery', async () => {
    const { rows } = await admin.webhook.deliveries(1)
    return rows.find(({ id, state }) => id === tested.id && state !== 'waiting')
  })
  expect(listed).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] })
  expect((await admin.webhook.replay(tested.id)).id).toBe(tested.id)
  expect(errors).toEqual([])
  expect(received).toBeLessThanOrEqual(2)
  await admin.webhook.remove()
  expect(await admin.webhook.get()).toBeNull()
})

test('how a video was watched comes to the page, over our own backend, as the beats told it', async () => {
  const sandbox = await watched()
  const { videoId } = sandbox
  const ann = passFor(sandbox, { email: 'ann.hall@example.com', name: 'Änn Hall' })
  const first = await sandbox.open({ pass: ann })
  sandbox.advance(6000)
  await first([[0, 4000], [1000, 2000]]) // prettier-ignore
  const second = await sandbox.open({ pass: passFor(sandbox, { email: 'ben@example.com', name: 'Ben' }) })
  sandbox.advance(9000)
  await second([[0, 8000]])

  const mine = clientFor(sandbox, adminGrant('ada'))
  expect(await mine.capabilities()).toMatchObject({
    retention: true,
    periods: true,
    timeline: true,
    viewerSort: true,
    viewerSearch: true,
    videoSearch: true,
    viewerNames: true,
  })
  const retention = await mine.reports.retention(videoId)
  expect([retention.plays, retention.durationMs, retention.reached.length]).toEqual([2, 8000, 100])
  // Each slice is 80 ms wide, and counts by its middle.
  const middles = retention.reached.map((_, slice) => (slice + 0.5) * 80)
  expect(retention.reached).toEqual(middles.map((at) => (at < 4000 ? 2 : 1)))
  expect(retention.replays).toEqual(middles.map((at) => (at >= 1000 && at < 2000 ? 1 : 0)))

  const day = new Date(sandbox.services.clock()).toISOString().slice(0, 10)
  const report = await mine.reports.get(videoId)
  const { pageLoads, plays, viewers, averageWatchRate } = report
  expect([pageLoads, plays, viewers, averageWatchRate]).toEqual([2, 2, 2, 81])
  expect(await mine.reports.period(videoId, { from: day, to: day })).toEqual({
    videoId,
    from: day,
    to: day,
    pageLoads,
    plays,
    viewers,
    averageWatchRate,
    days: [{ day, pageLoads: 2, plays: 2, watchedMs: 13_000 }],
  })

  const { viewings } = await mine.viewers.timeline({ videoId, email: 'Ann.Hall@example.com' })
  expect(viewings.map(({ passes, percentPlayed }) => [passes, percentPlayed])).toEqual([
    [[[0, 4000], [1000, 2000]], 50], // prettier-ignore
  ])

  const emails = async (query: Parameters<HippoClient['viewers']['list']>[0]) =>
    (await mine.viewers.list(query, 1)).rows.map((row) => row.email)
  const byShare = { field: 'percentPlayed', direction: 'ascending' } as const
  const [annMail, benMail] = ['ann.hall@example.com', 'ben@example.com']
  expect(await emails({ videoId })).toEqual([benMail, annMail])
  expect(await emails({ videoId, sort: byShare })).toEqual([annMail, benMail])
  expect(await emails({ videoId, search: 'ann h' })).toEqual([annMail])
  expect(await emails({ videoId, search: '%' })).toEqual([])

  const masked = clientFor(sandbox, analystGrant('eve'))
  expect(await masked.capabilities()).toMatchObject({
    viewerSort: true,
    viewerSearch: false,
    timeline: false,
  })
  expect((await masked.viewers.list({ videoId, sort: byShare }, 1)).rows.map((row) => row.views)).toEqual([
    1, 1,
  ])
  await expect(masked.viewers.list({ videoId, search: annMail }, 1)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
