import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { beginUpload, call, clip, create, patch, readyVideo, state } from '../core/client.js'
import { testSandbox, until, type TestSandbox } from '../harness.js'
import { importingSandbox, importReaches, importUrl } from '../imports/importing.js'
import { mp4, origin, sendRange } from '../imports/origin.js'

const day = 24 * 3_600_000
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

const care = (
  sandbox: TestSandbox,
  method: string,
  videoId: string,
  params: Record<string, unknown> = {},
  rest = '',
): Promise<Response> => call(sandbox, method, `/api/v1/me/video/${videoId}${rest}`, params)

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

function dataUrl(bytes: Buffer, type = 'image/png'): string {
  return `data:${type};base64,${bytes.toString('base64')}`
}

function plain(width: number, height: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}

it('says what it can do', async () => {
  const sandbox = await testSandbox()
  const answer = await call(sandbox, 'GET', '/api/v1/me/capabilities')
  expect(await answer.json()).toEqual({
    status: 200,
    code: 200,
    capabilities: {
      import_file: true,
      update_video: true,
      delete_video: true,
      interactions: true,
      webhook: true,
      retention: true,
      periods: true,
      timeline: true,
      viewer_sort: true,
      viewer_search: true,
      video_search: true,
    },
  })
})

it('changes title and access, and nothing else', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox, { title: 'Before' })
  const { videoId, token } = created.video
  const answer = await care(sandbox, 'POST', videoId, { title: '  After  ' })
  expect(await answer.json()).toMatchObject({ code: 200, id: Number(videoId), title: 'After' })
  expect(await state(sandbox, token)).toMatchObject({ title: 'After' })
  await care(sandbox, 'POST', videoId, { access: 'account' })
  const row = await sandbox.services.db.selectFrom('video').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ title: 'After', access: 'account', state: 'ready' })
})

it.each([
  ['nothing', {}],
  ['an empty title', { title: ' ' }],
  ['an unknown access', { access: 'friends' }],
  ['a picture of another kind', { thumbnail: 'data:image/svg+xml;base64,PHN2Zy8+' }],
  ['two thumbnails', { thumbnail: dataUrl(Buffer.from('x')), thumbnail_at_ms: 5 }],
  [
    'what only calls itself a picture',
    { thumbnail: dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')) },
  ],
  ['a moment, where there is no ffmpeg', { thumbnail_at_ms: 500 }],
])('refuses %s', async (_, params) => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const answer = await care(sandbox, 'POST', created.video.videoId, params)
  expect([answer.status, await answer.json()]).toMatchObject([400, { type: 'InvalidRequest' }])
})

it('refuses a small file that is a huge picture', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const bomb = await plain(8000, 8000, '#000000')
  const answer = await care(sandbox, 'POST', created.video.videoId, { thumbnail: dataUrl(bomb) })
  expect(answer.status).toBe(400)
})

it('takes a picture of one’s own, drawn anew', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const hidden = await sharp(await plain(2000, 1000, '#2255cc'))
    .withExif({ IFD0: { Copyright: 'somewhere private' } })
    .jpeg()
    .toBuffer()
  const given = { thumbnail: dataUrl(hidden, 'image/jpeg') }
  expect((await care(sandbox, 'POST', created.video.videoId, given)).status).toBe(200)
  const shown = await bytesAt(created.video.thumbnailUrl)
  expect(shown.includes('somewhere private')).toBe(false)
  expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 640 })
  const { dominant } = await sharp(shown).stats()
  expect(dominant.b).toBeGreaterThan(dominant.r + 50)
})

describe.runIf(hasFfmpeg)('where ffmpeg exists', () => {
  it('takes the picture at a moment, and no frame takes its place', async () => {
    const sandbox = await testSandbox({ FFMPEG_PATH: 'ffmpeg' })
    const { created } = await readyVideo(sandbox)
    await sandbox.services.jobs.runDue()
    const first = await bytesAt(created.video.thumbnailUrl)
    const { videoId } = created.video
    expect((await care(sandbox, 'POST', videoId, { thumbnail_at_ms: 2300 })).status).toBe(200)
    const chosen = await bytesAt(created.video.thumbnailUrl)
    expect(chosen.equals(first)).toBe(false)
    await sandbox.services.jobs.add({ kind: 'polish', key: videoId, payload: { videoId } })
    await sandbox.services.jobs.runDue()
    expect((await bytesAt(created.video.thumbnailUrl)).equals(chosen)).toBe(true)
    expect((await care(sandbox, 'POST', videoId, { thumbnail_at_ms: 999_999 })).status).toBe(200)
  })
})

it('takes a removed video from everybody at once, and brings it back byte for byte', async () => {
  const sandbox = await testSandbox()
  const { created, playback } = await readyVideo(sandbox)
  const { videoId, token, thumbnailUrl } = created.video
  const media = `${sandbox.url}/media/${token}/video.mp4`
  const before = await bytesAt(media)
  expect((await care(sandbox, 'DELETE', videoId)).status).toBe(200)
  expect(await state(sandbox, token)).toEqual({ status: 'gone' })
  const places = [media, thumbnailUrl, `${sandbox.url}/previews/${token}.gif`]
  for (const url of places) expect([url, (await fetch(url)).status]).toEqual([url, 410])
  for (const [method, rest] of [
    ['GET', ''],
    ['POST', ''],
    ['DELETE', ''],
  ] as const) {
    expect((await care(sandbox, method, videoId, { title: 'New' }, rest)).status).toBe(410)
  }
  const list = await (await call(sandbox, 'GET', '/api/v1/me/videos/list')).json()
  expect(list.videos).toEqual([])
  sandbox.advance(2 * day)
  await sandbox.services.jobs.runDue()
  const restored = await care(sandbox, 'POST', videoId, {}, '/restore')
  expect(await restored.json()).toMatchObject({ code: 200, id: Number(videoId), token })
  expect((await bytesAt(media)).equals(before)).toBe(true)
  expect(await state(sandbox, token)).toEqual(playback)
  // May be repeated.
  expect((await care(sandbox, 'POST', videoId, {}, '/restore')).status).toBe(200)
})

it('tells whose video is in the trash, to whom asks for removed ones too', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox, { owner: 'ada', title: 'Kept' })
  const { videoId, assetId } = created.video
  const asked = (params: Record<string, unknown>) => care(sandbox, 'GET', videoId, params)
  expect(await (await asked({ removed: 'true' })).json()).toMatchObject({ title: 'Kept', owner: 'ada' })
  await care(sandbox, 'DELETE', videoId)
  expect((await asked({})).status).toBe(410)
  expect((await asked({ removed: 'false' })).status).toBe(410)
  expect((await asked({ removed: 'perhaps' })).status).toBe(400)
  expect(await (await asked({ removed: 'true' })).json()).toMatchObject({
    id: Number(videoId),
    title: 'Kept',
    owner: 'ada',
  })
  await care(sandbox, 'POST', videoId, {}, '/restore')
  await call(sandbox, 'DELETE', '/api/v1/recorder/video', { asset_id: assetId })
  expect((await asked({ removed: 'true' })).status).toBe(410)
})

it('removes the files for good after a week', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const { videoId } = created.video
  await care(sandbox, 'DELETE', videoId)
  sandbox.advance(6 * day)
  await sandbox.services.jobs.runDue()
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([videoId])
  sandbox.advance(1.1 * day)
  await sandbox.services.jobs.runDue()
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([])
  expect(await readdir(join(sandbox.dataDir, 'uploads'))).toEqual([])
  expect((await care(sandbox, 'POST', videoId, {}, '/restore')).status).toBe(410)
})

it('knows no video that never was, and brings none back that was discarded', async () => {
  const sandbox = await testSandbox()
  expect((await care(sandbox, 'DELETE', '12345')).status).toBe(404)
  expect((await care(sandbox, 'POST', '12345', {}, '/restore')).status).toBe(404)
  const { created } = await readyVideo(sandbox)
  await call(sandbox, 'DELETE', '/api/v1/recorder/video', { asset_id: created.video.assetId })
  expect((await care(sandbox, 'POST', created.video.videoId, {}, '/restore')).status).toBe(410)
})

it('keeps a recording that was removed in the middle, and lets it go on', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const bytes = await clip()
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, bytes.subarray(0, 15_000))
  await care(sandbox, 'DELETE', created.video.videoId)
  expect((await patch(created, location, 15_000, bytes.subarray(15_000))).status).toBe(410)
  sandbox.advance(3 * 3_600_000)
  await sandbox.services.jobs.runDue()
  await care(sandbox, 'POST', created.video.videoId, {}, '/restore')
  const rest = await call(sandbox, 'POST', '/api/v1/recorder/ticket', { asset_id: created.video.assetId })
  const { upload_ticket: token } = await rest.json()
  const later = { ...created, ticket: { token, expiresAt: 0 } }
  expect((await patch(later, location, 15_000, bytes.subarray(15_000))).status).toBe(204)
})

it('goes on with an import that was removed in the middle, once it is restored', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 10_000 })
  const bytes = await mp4()
  let feed: NodeJS.Timeout | undefined
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 1) return sendRange(request, response, bytes)
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length, etag: '"file-1"' })
    let at = 0
    feed = setInterval(() => response.write(bytes.subarray(at, (at += 100))), 20)
  })
  const videoId = await importUrl(sandbox, `${url}/clip.mp4`)
  await importReaches(sandbox, videoId, 'downloading', (now) => now.bytes > 0)
  await care(sandbox, 'DELETE', videoId)
  await until('the download to notice', async () => {
    const jobs = await sandbox.services.db
      .selectFrom('job')
      .select('id')
      .where('kind', '=', 'import')
      .execute()
    return jobs.length === 0
  })
  clearInterval(feed)
  await care(sandbox, 'POST', videoId, {}, '/restore')
  const { video } = await importReaches(sandbox, videoId, 'ready')
  expect(requests).toHaveLength(2)
  expect(requests[1]?.range).toMatch(/^bytes=\d+-$/)
  expect((await bytesAt(`${sandbox.url}/media/${video.token}/video.mp4`)).equals(bytes)).toBe(true)
})
