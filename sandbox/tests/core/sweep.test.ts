import { readdir, truncate } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { beginUpload, call, clip, create, declareLength, patch, readyVideo, state } from './client.js'

const hour = 3_600_000
const long = { TICKET_LIFE_MS: 7 * 24 * hour }

it('removes a video that has no media after an hour', async () => {
  const sandbox = await testSandbox()
  const silent = await create(sandbox)
  const empty = await create(sandbox)
  await beginUpload(empty)
  const recording = await create(sandbox)
  const location = (await beginUpload(recording)).headers.get('location') ?? ''
  await patch(recording, location, 0, (await clip()).subarray(0, 20_000))
  sandbox.advance(hour - 300_000)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, silent.video.token)).toMatchObject({ status: 'recording' })
  sandbox.advance(361_000)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, silent.video.token)).toEqual({ status: 'gone' })
  expect(await state(sandbox, empty.video.token)).toEqual({ status: 'gone' })
  expect(await state(sandbox, recording.video.token)).not.toEqual({ status: 'gone' })
})

it('waits for somebody who still asks for tickets', async () => {
  const sandbox = await testSandbox()
  const { video } = await create(sandbox)
  sandbox.advance(50 * 60_000)
  await call(sandbox, 'POST', '/api/v1/recorder/ticket', { asset_id: video.assetId })
  sandbox.advance(50 * 60_000)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, video.token)).toMatchObject({ status: 'recording' })
})

it('publishes the first part of a recording that fell silent, and the whole once it is resumed', async () => {
  const sandbox = await testSandbox(long)
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const bytes = await clip()
  await patch(created, location, 0, bytes.subarray(0, 15_000))
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'recording' })
  sandbox.advance(hour + 61_000)
  await sandbox.services.jobs.runDue()
  const part = await state(sandbox, created.video.token)
  expect(part).toMatchObject({ status: 'ready' })
  expect(part['durationMs']).toBeGreaterThan(300)
  expect(part['durationMs']).toBeLessThan(2400)

  await patch(created, location, 15_000, bytes.subarray(15_000))
  expect((await declareLength(created, location, bytes.length)).status).toBe(204)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'ready', durationMs: 2464 })
})

it('closes an upload that never came back', async () => {
  const sandbox = await testSandbox(long)
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, (await clip()).subarray(0, 15_000))
  sandbox.advance(sandbox.services.settings.UPLOAD_LIFE_MS + 61_000)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'ready' })
  const unfinished = sandbox.services.db.selectFrom('upload').select('id').where('completed_at', 'is', null)
  expect(await unfinished.execute()).toEqual([])
  await sandbox.services.jobs.runDue()
})

it('finishes what a crash left between the last byte and its note', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const bytes = await clip()
  await patch(created, location, 0, bytes)
  // As after a kill: the length is declared, the note is missing.
  await sandbox.services.db.updateTable('upload').set({ size: bytes.length }).execute()
  sandbox.advance(61_000)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'ready', durationMs: 2464 })
})

it('removes files that nothing points to, a day later', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const media = join(sandbox.dataDir, 'media', created.video.videoId)
  const [kept = ''] = await readdir(media)
  const old = await readdir(media)
  const twice = await create(sandbox)
  const first = (await beginUpload(twice)).headers.get('location') ?? ''
  await beginUpload(twice)
  await sandbox.services.jobs.add({
    kind: 'process',
    key: 'again',
    payload: { videoId: created.video.videoId },
  })
  await sandbox.services.jobs.runDue()
  expect(await readdir(media)).toHaveLength(2)
  // Who plays the old file may go on.
  const oldUrl = `${sandbox.url}/media/${created.video.token}/video.mp4?v=${basename(kept, '.mp4')}`
  expect((await fetch(oldUrl, { method: 'HEAD' })).status).toBe(200)
  sandbox.advance(25 * hour)
  await sandbox.services.jobs.runDue()
  const left = await readdir(media)
  expect(left).toHaveLength(1)
  expect(old).not.toContain(left[0])
  expect(await readdir(join(sandbox.dataDir, 'uploads'))).not.toContain(basename(first))
})

it('removes at once what a crash in the middle of a discard left behind', async () => {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const begun = await create(sandbox)
  const location = (await beginUpload(begun)).headers.get('location') ?? ''
  await patch(begun, location, 0, (await clip()).subarray(0, 15_000))
  // As after a kill: both are said to be gone, no file is removed yet.
  await sandbox.services.db.updateTable('video').set({ state: 'gone' }).execute()
  sandbox.advance(2 * hour)
  await sandbox.services.jobs.runDue()
  expect(await readdir(join(sandbox.dataDir, 'uploads'))).toEqual([])
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([])
  expect(await state(sandbox, created.video.token)).toEqual({ status: 'gone' })
})

it('does not mind an upload whose file was lost', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(100))
  await truncate(join(sandbox.dataDir, 'uploads', basename(location)), 0)
  sandbox.advance(2 * hour)
  await sandbox.services.jobs.runDue()
  expect(await state(sandbox, created.video.token)).toEqual({ status: 'gone' })
})
