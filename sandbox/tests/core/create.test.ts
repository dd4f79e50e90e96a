import { expect, it } from 'vitest'
import { testSandbox } from '../harness.js'
import { call, create } from './client.js'

it('gives ids, a token and every address at once', async () => {
  const sandbox = await testSandbox()
  const { video, uploadUrl, ticket } = await create(sandbox)
  expect(video.token).toMatch(/^[\w-]{43}$/)
  expect(video.videoId).toMatch(/^\d+$/)
  expect(video).toMatchObject({
    recordedUrl: `${sandbox.url}/video/play/${video.token}`,
    embedUrl: `${sandbox.url}/video/embed/${video.token}`,
    thumbnailUrl: `${sandbox.url}/thumbnails/${video.token}.jpg`,
    thumbnailPlayUrl: `${sandbox.url}/thumbnails/${video.token}_play.jpg`,
  })
  expect(video.previewUrl).toMatch(`${sandbox.url}/video/preview/${video.token}?key=`)
  expect(uploadUrl).toBe(`${sandbox.url}/files`)
  expect(ticket.expiresAt - Date.now()).toBeGreaterThan(14 * 60_000)
})

it('names all links on the wire as the recorder of Hippo does', async () => {
  const answer = await call(await testSandbox(), 'POST', '/api/v1/recorder/record/new', {
    recording_configuration: '{}',
    unique_id: 'a',
  })
  expect(Object.keys(await answer.json()).sort()).toEqual(
    [
      ...['status', 'code', 'video_id', 'asset_id', 'token', 'preview_url', 'recorded_url', 'embed_url'],
      ...['thumbnail_url', 'thumbnail_play_url', 'thumbnail_preview', 'upload_url'],
      ...['upload_ticket', 'upload_ticket_expires_at'],
    ].sort(),
  )
})

it('gives the same video for the same key, even to calls at the same moment', async () => {
  const sandbox = await testSandbox()
  const all = await Promise.all(Array.from({ length: 10 }, () => create(sandbox, { unique_id: 'same' })))
  expect(new Set(all.map((each) => JSON.stringify(each.video))).size).toBe(1)
  const other = await create(sandbox, { unique_id: 'other' })
  expect(other.video.token).not.toBe(all[0]?.video.token)
})

it('brings a fresh ticket with each repeat', async () => {
  const sandbox = await testSandbox()
  const first = await create(sandbox, { unique_id: 'same' })
  sandbox.advance(60_000)
  const second = await create(sandbox, { unique_id: 'same' })
  expect(second.ticket.expiresAt).toBeGreaterThan(first.ticket.expiresAt)
})

it.each([
  ['no unique_id', { recording_configuration: '{}' }, /unique_id/],
  ['a configuration that is no JSON', { recording_configuration: '{', unique_id: 'a' }, /configuration/],
])('refuses %s and says so', async (_, params, message) => {
  const answer = await call(await testSandbox(), 'POST', '/api/v1/recorder/record/new', params)
  expect(answer.status).toBe(400)
  const body = await answer.json()
  expect(body).toMatchObject({ code: 400, type: 'InvalidRequest' })
  expect(body.message).toMatch(message)
})

it('refuses a body that is no JSON', async () => {
  const { url } = await testSandbox()
  const answer = await fetch(`${url}/api/v1/recorder/ticket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  })
  expect(answer.status).toBe(400)
})

it('refuses a body beyond reason', async () => {
  const answer = await call(await testSandbox(), 'POST', '/api/v1/recorder/record/new', {
    title: 'x'.repeat(100_000),
  })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 413, type: 'TooLarge' })
})
