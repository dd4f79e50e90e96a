import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { beginUpload, call, clip, create, patch, readyVideo, state, tus } from './client.js'

const discard = (sandbox: Parameters<typeof call>[0], assetId: string): Promise<Response> =>
  call(sandbox, 'DELETE', '/api/v1/recorder/video', { asset_id: assetId })

it('answers 410 everywhere afterwards, and keeps no byte', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const { token, assetId, videoId } = created.video
  const answer = await discard(sandbox, assetId)
  expect([answer.status, await answer.json()]).toEqual([200, { status: 200, code: 200 }])
  for (const path of [
    `/video/play/${token}/state`,
    `/media/${token}/video.mp4`,
    `/media/${token}/source`,
    `/thumbnails/${token}.jpg`,
    `/thumbnails/${token}_play.jpg`,
    `/previews/${token}.gif`,
  ]) {
    expect([path, (await fetch(`${sandbox.url}${path}`)).status]).toEqual([path, 410])
  }
  expect(await state(sandbox, token)).toEqual({ status: 'gone' })
  for (const route of ['ticket', 'submit', 'preprocess']) {
    const again = await call(sandbox, 'POST', `/api/v1/recorder/${route}`, {
      asset_id: assetId,
      bytes: 1,
      media_duration: 1,
    })
    expect([route, again.status, (await again.json()).type]).toEqual([route, 410, 'Gone'])
  }
  expect((await discard(sandbox, assetId)).status).toBe(410)
  expect((await call(sandbox, 'GET', `/api/v1/me/video/${videoId}`)).status).toBe(410)
  expect((await beginUpload(created)).status).toBe(410)
  expect(await readdir(join(sandbox.dataDir, 'uploads'))).toEqual([])
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([])
})

it('ends an upload under way', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(10))
  await discard(sandbox, created.video.assetId)
  expect((await patch(created, location, 10, new Uint8Array(10))).status).toBe(410)
  expect((await tus(created, 'HEAD', location)).status).toBe(410)
})

it('stays discarded when the upload was just being processed', async () => {
  const sandbox = await testSandbox({ JOB_POLL_MS: 60_000 })
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const bytes = await clip()
  await patch(created, location, 0, bytes)
  const last = patch(created, location, bytes.length, new Uint8Array(0), {
    'upload-length': String(bytes.length),
  })
  await Promise.all([last, discard(sandbox, created.video.assetId)])
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toEqual({ status: 'gone' })
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([])
})

it('gives up at once what was still to be made of it', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const { assetId, videoId } = created.video
  await discard(sandbox, assetId)
  await sandbox.services.jobs.add({ kind: 'process', key: videoId, payload: { videoId } })
  await sandbox.services.jobs.runDue()
  expect(sandbox.lines.filter((line) => line.includes('job_failed'))).toEqual([])
  const left = sandbox.services.db.selectFrom('job').select('key').where('key', '=', videoId)
  expect(await left.execute()).toEqual([])
})
