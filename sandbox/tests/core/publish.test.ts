import { expect, it } from 'vitest'
import { testSandbox, until } from '../harness.js'
import { clip, create, state, upload } from './client.js'

it('plays within three seconds of the last byte, as a seekable MP4 with its length', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox, { title: 'Quarterly figures' })
  expect(await state(sandbox, created.video.token)).toEqual({
    status: 'recording',
    title: 'Quarterly figures',
  })
  await upload(created, await clip())
  const began = Date.now()
  const playback = await until('the video to be ready', async () => {
    const now = await state(sandbox, created.video.token)
    return now['status'] === 'ready' && now
  })
  expect(Date.now() - began).toBeLessThan(3000)
  expect(playback).toMatchObject({ videoId: created.video.videoId, durationMs: 2464 })
})
