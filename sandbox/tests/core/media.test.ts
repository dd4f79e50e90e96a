import { readdir, readlink } from 'node:fs/promises'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { expect, it } from 'vitest'
import { testSandbox, type TestSandbox } from '../harness.js'
import { clip, create, readyVideo } from './client.js'

const get = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(url, { method, headers })

async function published(): Promise<{ sandbox: TestSandbox; url: string; whole: Uint8Array }> {
  const sandbox = await testSandbox()
  const { created } = await readyVideo(sandbox)
  const url = `${sandbox.url}/media/${created.video.token}/video.mp4`
  return { sandbox, url, whole: new Uint8Array(await (await get(url)).arrayBuffer()) }
}

/** How many files with this ending this process holds open; 0 where the system does not tell. */
async function openFiles(ending: string): Promise<number> {
  const names = await readdir('/proc/self/fd').catch(() => [])
  const files = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return files.filter((file) => file.endsWith(ending)).length
}

it('sends the whole file, the index in front of the pictures', async () => {
  const { url, whole } = await published()
  const answer = await get(url)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'video/mp4',
    'accept-ranges': 'bytes',
    'content-length': String(whole.length),
  })
  const text = Buffer.from(whole).toString('latin1')
  expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'))
  const input = new Input({ source: new BufferSource(whole), formats: ALL_FORMATS })
  expect(await input.getDurationFromMetadata()).toBeCloseTo(2.464, 2)
})

it.each([
  ['bytes=0-99', 0, 100],
  ['bytes=100-', 100, undefined],
  ['bytes=-50', -50, undefined],
])('sends %s', async (range, start, end) => {
  const { url, whole } = await published()
  const answer = await get(url, { range })
  const part = whole.slice(start, end)
  expect(answer.status).toBe(206)
  const from = start < 0 ? whole.length + start : start
  expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${from + part.length - 1}/${whole.length}`)
  expect(answer.headers.get('content-length')).toBe(String(part.length))
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(part)
})

it('says how long the file is when a range lies beyond it', async () => {
  const { url, whole } = await published()
  const answer = await get(url, { range: `bytes=${whole.length}-` })
  expect(answer.status).toBe(416)
  expect(answer.headers.get('content-range')).toBe(`bytes */${whole.length}`)
})

it('answers HEAD with the head alone', async () => {
  const { url, whole } = await published()
  const answer = await get(url, {}, 'HEAD')
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(whole.length)])
  expect(await answer.text()).toBe('')
  expect((await get(url, { range: 'bytes=0-9' }, 'HEAD')).headers.get('content-length')).toBe('10')
})

it('minds If-Range and If-None-Match', async () => {
  const { url, whole } = await published()
  const { headers } = await get(url, {}, 'HEAD')
  const etag = headers.get('etag') ?? ''
  const modified = headers.get('last-modified') ?? ''
  const range = 'bytes=0-9'
  expect((await get(url, { range, 'if-range': etag })).status).toBe(206)
  expect((await get(url, { range, 'if-range': modified })).status).toBe(206)
  const stale = await get(url, { range, 'if-range': '"other"' })
  expect([stale.status, (await stale.arrayBuffer()).byteLength]).toEqual([200, whole.length])
  expect((await get(url, { 'if-none-match': etag })).status).toBe(304)
})

it('lets go of files whose viewers leave', async () => {
  const { url } = await published()
  for (let time = 0; time < 30; time++) {
    const leaving = new AbortController()
    const answer = await fetch(url, { signal: leaving.signal })
    leaving.abort()
    await answer.body?.cancel().catch(() => {})
  }
  await expect.poll(() => openFiles('.mp4'), { timeout: 10_000 }).toBe(0)
})

it('offers the file to save under the video’s title', async () => {
  const sandbox = await testSandbox()
  const { playback } = await readyVideo(sandbox, { title: 'Été / "demo"' })
  const answer = await get(String(playback['downloadUrl']), {}, 'HEAD')
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''%C3%89t%C3%A9%20%2F%20%22demo%22.mp4",
  )
})

it('keeps VP9 in a WebM with a length and an index', async () => {
  const sandbox = await testSandbox()
  const { created, playback } = await readyVideo(sandbox, {}, await clip('vp9'))
  expect(playback).toMatchObject({
    durationMs: 1992,
    sources: [{ type: expect.stringMatching(/^video\/webm; codecs="vp09.*opus"$/) }],
  })
  const url = `${sandbox.url}/media/${created.video.token}/video.webm`
  const bytes = Buffer.from(await (await get(url)).arrayBuffer())
  // The id of Matroska's Cues element.
  expect(bytes.includes(Buffer.from('1c53bb6b', 'hex'))).toBe(true)
  expect((await get(url.replace('.webm', '.mp4'))).status).toBe(404)
})

it('has pictures before there is a frame: a thumbnail, one with a play icon, a still GIF', async () => {
  const sandbox = await testSandbox()
  const { video } = await create(sandbox)
  const kinds = {
    [video.thumbnailUrl]: 'image/jpeg',
    [video.thumbnailPlayUrl]: 'image/jpeg',
    [`${sandbox.url}/previews/${video.token}.gif`]: 'image/gif',
  }
  const bodies = []
  for (const [url, type] of Object.entries(kinds)) {
    const answer = await get(url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    bodies.push(Buffer.from(await answer.arrayBuffer()))
    expect((await get(url, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  }
  expect(bodies[0]?.equals(bodies[1] ?? Buffer.alloc(0))).toBe(false)
  expect(bodies[2]?.subarray(0, 4).toString()).toBe('GIF8')
})

it('serves any page its media, and names the origins it knows', async () => {
  const { url } = await published()
  const { headers } = await get(url, { origin: 'http://localhost:5173' }, 'HEAD')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  expect(
    (await get(url, { origin: 'https://evil.test' }, 'HEAD')).headers.get('access-control-allow-origin'),
  ).toBeNull()
})

it('knows nothing of videos that never were', async () => {
  const { url } = await testSandbox()
  const token = 'x'.repeat(43)
  for (const path of [
    `/media/${token}/video.mp4`,
    `/media/${token}/source`,
    `/thumbnails/${token}.jpg`,
    `/previews/${token}.gif`,
    `/thumbnails/short.jpg`,
    `/video/play/${token}/state`,
  ]) {
    expect([path, (await get(`${url}${path}`)).status]).toEqual([path, 404])
  }
})
