import { expect, it } from 'vitest'
import { testSandbox, until } from '../harness.js'
import { beginUpload, call, clip, create, patch, state, upload } from './client.js'

const preprocess = '/api/v1/recorder/preprocess'

it('agrees on the number of bytes', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const bytes = await clip()
  await upload(created, bytes)
  const { assetId: asset_id } = created.video
  const answer = await call(sandbox, 'POST', preprocess, {
    asset_id,
    bytes: bytes.length,
    media_duration: 2.5,
  })
  expect(await answer.json()).toEqual({ status: 200, code: 200, bytes: bytes.length })
})

it('says both counts when they differ, and goes on being an unfinished upload', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(1000))
  const { assetId: asset_id } = created.video
  const answer = await call(sandbox, 'POST', preprocess, { asset_id, bytes: 1001, media_duration: 1 })
  expect(answer.status).toBe(409)
  const body = await answer.json()
  expect(body).toMatchObject({ code: 409, type: 'ByteCountMismatch' })
  expect(body.message).toContain('1001 bytes and the server 1000')
  expect((await patch(created, location, 1000, new Uint8Array(1))).status).toBe(204)
})

it('closes a recording whose length was never declared, and may be repeated', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const bytes = await clip()
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, bytes)
  const { assetId: asset_id, token } = created.video
  for (let time = 0; time < 3; time++) {
    const form = { asset_id, bytes: String(bytes.length), media_duration: '2.464' }
    expect((await call(sandbox, 'POST', preprocess, form)).status).toBe(200)
  }
  await until('the video to be ready', async () => (await state(sandbox, token))['status'] === 'ready')
})

it('counts all layers together', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  for (const [layer, size] of [
    ['main', 300],
    ['camera', 200],
  ] as const) {
    const location = (await beginUpload(created, { layer })).headers.get('location') ?? ''
    await patch(created, location, 0, new Uint8Array(size))
  }
  const { assetId: asset_id } = created.video
  expect((await call(sandbox, 'POST', preprocess, { asset_id, bytes: 300, media_duration: 1 })).status).toBe(
    409,
  )
  expect((await call(sandbox, 'POST', preprocess, { asset_id, bytes: 500, media_duration: 1 })).status).toBe(
    200,
  )
})

it('submits under a title and tells the length: as claimed at first, as measured later', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const bytes = await clip()
  await upload(created, bytes)
  const { assetId: asset_id, token } = created.video
  await call(sandbox, 'POST', preprocess, { asset_id, bytes: bytes.length, media_duration: 2.6 })
  await until('the video to be ready', async () => (await state(sandbox, token))['status'] === 'ready')
  const answer = await call(sandbox, 'POST', '/api/v1/recorder/submit', { asset_id, title: '  Team update ' })
  expect(await answer.json()).toEqual({ status: 200, code: 200, media_duration: 2.464 })
  expect(await state(sandbox, token)).toMatchObject({ title: 'Team update' })
})

it.each([
  ['ticket', {}],
  ['preprocess', { bytes: 1, media_duration: 1 }],
  ['submit', {}],
])('knows no recording that was never created: %s', async (route, params) => {
  const answer = await call(await testSandbox(), 'POST', `/api/v1/recorder/${route}`, {
    asset_id: '1',
    ...params,
  })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 404, type: 'NotFound' })
})

it('says that bytes which are no media cannot be played', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  await upload(created, new Uint8Array(5000).fill(42))
  await until('the failure', async () => (await state(sandbox, created.video.token))['status'] === 'failed')
  expect(
    (await call(sandbox, 'GET', '/api/v1/me/videos/list').then((answer) => answer.json())).videos,
  ).toEqual([])
})
