import { expect, it } from 'vitest'
import { playbackFor } from '../../src/recordings/playback.js'
import { previewRedirect } from '../../src/recordings/preview.js'
import { testSandbox, until, type TestSandbox } from '../harness.js'
import { beginUpload, clip, create, declareLength, patch, state } from './client.js'

/** What a browser would send after it followed the preview link. */
function openPreview(sandbox: TestSandbox, previewUrl: string, token: string): string {
  const answer = previewRedirect(sandbox.services, token, new Request(previewUrl))
  const cookies = answer?.headers.getSetCookie() ?? []
  return cookies[0]?.split(';')[0] ?? ''
}

it('turns the key into a cookie for this one video, and hides it from the address', async () => {
  const sandbox = await testSandbox()
  const { video } = await create(sandbox)
  const answer = previewRedirect(sandbox.services, video.token, new Request(video.previewUrl))
  expect(answer?.status).toBe(303)
  expect(answer?.headers.get('location')).toBe(`${sandbox.url}/video/preview/${video.token}`)
  const cookies = answer?.headers.getSetCookie() ?? []
  expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual([
    `/video/preview/${video.token}`,
    `/media/${video.token}`,
  ])
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/)
  const cookie = cookies[0]?.split(';')[0] ?? ''
  const page = new Request(`${sandbox.url}/video/preview/${video.token}`, { headers: { cookie } })
  expect(previewRedirect(sandbox.services, video.token, page)).toBeNull()
})

it('sends everybody else to the watch page', async () => {
  const sandbox = await testSandbox()
  const { video } = await create(sandbox)
  const other = await create(sandbox)
  const page = `${sandbox.url}/video/preview/${video.token}`
  const cookie = openPreview(sandbox, other.video.previewUrl, other.video.token)
  const key = new URL(other.video.previewUrl).searchParams.get('key') ?? ''
  for (const request of [
    new Request(page),
    new Request(page, { headers: { cookie } }),
    new Request(`${page}?key=${key}`),
    new Request(`${page}?key=`),
  ]) {
    const answer = previewRedirect(sandbox.services, video.token, request)
    expect(answer?.headers.get('location')).toBe(`${sandbox.url}/video/play/${video.token}`)
    expect(answer?.headers.getSetCookie()).toEqual([])
  }
})

it.each(['%0d%0aSet-Cookie:%20a=b', '%E2%82%AC', '..%2F..%2Ffiles'])(
  'sends %s to a watch page that knows no such video',
  async (token) => {
    const sandbox = await testSandbox()
    const answer = await fetch(`${sandbox.url}/video/preview/${token}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([303, null])
    const location = answer.headers.get('location') ?? ''
    expect(location).toMatch(/\/video\/play\/[\w%.-]+$/)
    expect((await fetch(location)).status).toBe(404)
  },
)

it('streams a growing take to the person who records, and to nobody else', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const { token, previewUrl } = created.video
  const url = `${sandbox.url}/media/${token}/source`
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const bytes = await clip()
  await patch(created, location, 0, bytes.subarray(0, 10_000))
  expect((await fetch(url)).status).toBe(403)

  const cookie = openPreview(sandbox, previewUrl, token)
  const answer = await fetch(url, { headers: { cookie } })
  expect(answer.headers.get('content-type')).toBe('video/webm;codecs="h264,opus"')
  const received: Uint8Array[] = []
  const size = (): number => received.reduce((sum, chunk) => sum + chunk.length, 0)
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) received.push(chunk)
  })()
  await until('the first part', () => size() === 10_000)
  await patch(created, location, 10_000, bytes.subarray(10_000))
  await until('the rest', () => size() === bytes.length)
  await declareLength(created, location, bytes.length)
  await reading
  expect(Buffer.concat(received).equals(bytes)).toBe(true)

  const part = await fetch(url, { headers: { cookie, range: 'bytes=0-3' } })
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 4])
})

it('ends a growing answer when the server stops', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(100))
  const cookie = openPreview(sandbox, created.video.previewUrl, created.video.token)
  const answer = await fetch(`${sandbox.url}/media/${created.video.token}/source`, { headers: { cookie } })
  const reader = answer.body?.getReader()
  expect((await reader?.read())?.value).toHaveLength(100)
  const began = Date.now()
  const [next] = await Promise.all([reader?.read(), sandbox.close()])
  expect(next?.done).toBe(true)
  expect(Date.now() - began).toBeLessThan(5000)
})

it('lets the recorder play what has arrived, and others wait', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const { token } = created.video
  const preview = { preview: true }
  expect(await playbackFor(sandbox.services, token, preview)).toMatchObject({ status: 'recording' })
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  await patch(created, location, 0, new Uint8Array(100))
  expect(await playbackFor(sandbox.services, token, preview)).toMatchObject({
    status: 'ready',
    sources: [{ url: `${sandbox.url}/media/${token}/source`, type: 'video/webm;codecs="h264,opus"' }],
    beatUrl: null,
  })
  expect(await state(sandbox, token)).toMatchObject({ status: 'recording' })
  expect(await playbackFor(sandbox.services, 'x'.repeat(43))).toBeNull()
})
