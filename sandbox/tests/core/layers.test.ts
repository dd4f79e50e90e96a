import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeRecordingConfig } from 'react-hippo-video/contract'
import { expect, it } from 'vitest'
import { testSandbox, until, type TestSandbox } from '../harness.js'
import { beginUpload, call, clip, create, declareLength, patch, state } from './client.js'

const configuration = encodeRecordingConfig({ screen: true, separateLayer: true, initiator: 'sales-portal' })

/** A take of screen and camera: two files, the second 340 ms later. */
async function beginTwo(sandbox: TestSandbox) {
  const created = await create(sandbox, { recording_configuration: JSON.stringify(configuration) })
  const begin = async (layer: string, more: Record<string, string>): Promise<string> =>
    (await beginUpload(created, { layer, ...more })).headers.get('location') ?? ''
  const main = await begin('main', {})
  const camera = await begin('camera', { filetype: 'video/webm;codecs="vp9"', offset_ms: '340' })
  const bytes = { main: await clip(), camera: await clip('vp9') }
  return { created, main, camera, bytes }
}

const owner = async (sandbox: TestSandbox, id: string) =>
  (await (await call(sandbox, 'GET', `/api/v1/me/video/${id}`)).json()) as Record<string, unknown>

it('keeps both files; the video is processed when what viewers see is complete, and finished with both', async () => {
  const sandbox = await testSandbox()
  const { created, main, camera, bytes } = await beginTwo(sandbox)
  const { assetId: asset_id, videoId, token } = created.video
  await patch(created, camera, 0, bytes.camera)
  await declareLength(created, camera, bytes.camera.length)
  expect(await state(sandbox, token)).toMatchObject({ status: 'recording' })
  await patch(created, main, 0, bytes.main)
  await declareLength(created, main, bytes.main.length)
  const all = bytes.main.length + bytes.camera.length
  const finish = (count: number): Promise<Response> =>
    call(sandbox, 'POST', '/api/v1/recorder/preprocess', { asset_id, bytes: count, media_duration: 2.5 })
  expect((await finish(bytes.main.length)).status).toBe(409)
  expect((await finish(all)).status).toBe(200)
  await until('the video to be ready', async () => (await state(sandbox, token))['status'] === 'ready')
  // Asked for again after a crash, when everything was done already.
  expect((await finish(all)).status).toBe(200)
  expect(await owner(sandbox, videoId)).toMatchObject({
    recording: {
      configuration,
      layers: [
        {
          layer: 'main',
          file_type: 'video/webm;codecs="h264,opus"',
          bytes: bytes.main.length,
          offset_ms: 0,
        },
        { layer: 'camera', file_type: 'video/webm;codecs="vp9"', bytes: bytes.camera.length, offset_ms: 340 },
      ],
    },
  })
  const file = await readFile(join(sandbox.dataDir, 'uploads', camera.split('/').at(-1) ?? ''))
  expect(Buffer.compare(file, bytes.camera)).toBe(0)
})

it('tells how far each layer has come while it is recorded', async () => {
  const sandbox = await testSandbox()
  const { created, main } = await beginTwo(sandbox)
  await patch(created, main, 0, new Uint8Array(1000))
  expect(await owner(sandbox, created.video.videoId)).toMatchObject({
    recording: {
      configuration: { initiator: 'sales-portal', separateLayer: true },
      layers: [
        { layer: 'main', bytes: 1000 },
        { layer: 'camera', bytes: 0 },
      ],
    },
  })
})

it('leaves the second file where it is when it clears up, and removes it with the video', async () => {
  const sandbox = await testSandbox()
  const { created, main, camera, bytes } = await beginTwo(sandbox)
  for (const [location, part] of [
    [main, bytes.main],
    [camera, bytes.camera],
  ] as const) {
    await patch(created, location, 0, part)
    await declareLength(created, location, part.length)
  }
  await until('the video to be ready', async () => {
    return (await state(sandbox, created.video.token))['status'] === 'ready'
  })
  const files = (): Promise<string[]> => readdir(join(sandbox.dataDir, 'uploads'))
  sandbox.advance(3 * 24 * 3_600_000)
  await sandbox.services.jobs.runDue()
  expect(await files()).toHaveLength(2)
  const { assetId: asset_id } = created.video
  expect((await call(sandbox, 'DELETE', '/api/v1/recorder/video', { asset_id })).status).toBe(200)
  expect(await files()).toEqual([])
})

it('says where an upload goes on whose address was lost', async () => {
  const sandbox = await testSandbox()
  const { created, main } = await beginTwo(sandbox)
  await patch(created, main, 0, new Uint8Array(1000))
  const again = await beginUpload(created)
  expect(again.status).toBe(409)
  expect(again.headers.get('location')).toBe(main)
  expect(again.headers.get('access-control-expose-headers')).toContain('Location')
})

it('refuses an offset that is no number', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  expect((await beginUpload(created, { offset_ms: 'soon' })).status).toBe(400)
})
