import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call, state } from '../core/client.js'
import { tempFolder, until } from '../harness.js'
import { importingSandbox, importReaches, importUrl, readImport, uploadsIn } from './importing.js'
import { breakOff, fileOrigin, mp4, origin, sendRange } from './origin.js'

async function publishedBytes(url: string, token: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${url}/media/${token}/video.mp4`)).arrayBuffer())
}

it('goes on where the connection broke', async () => {
  const sandbox = await importingSandbox()
  const bytes = await mp4()
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 2) return sendRange(request, response, bytes)
    const start = Number(/=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(start === 0 ? 200 : 206, {
      'content-type': 'video/mp4',
      'content-length': bytes.length - start,
      'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
      etag: '"file-1"',
    })
    breakOff(response, bytes.subarray(start, start + 20_000))
  })
  const { video } = await importReaches(sandbox, await importUrl(sandbox, `${url}/clip.mp4`), 'ready')
  expect(requests.map(({ range }) => range)).toEqual([null, 'bytes=20000-', 'bytes=40000-'])
  expect((await publishedBytes(sandbox.url, video.token)).equals(bytes)).toBe(true)
})

it.each([
  ['cannot go on', { etag: '' }, null],
  ['has another file by now', { etag: '"file-2"' }, 'bytes=20000-'],
])('begins anew where the other side %s', async (_, headers, range) => {
  const sandbox = await importingSandbox()
  const [old, bytes] = [await mp4('desk'), await mp4('dawn')]
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 1) {
      // As If-Range has it: all of the new file.
      response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length, ...headers })
      response.end(bytes)
      return
    }
    const etag = headers.etag === '' ? {} : { etag: '"file-1"' }
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': old.length, ...etag })
    breakOff(response, old.subarray(0, 20_000))
  })
  const { video } = await importReaches(sandbox, await importUrl(sandbox, `${url}/clip.mp4`), 'ready')
  expect(requests.map((request) => request.range)).toEqual([null, range])
  expect((await publishedBytes(sandbox.url, video.token)).equals(bytes)).toBe(true)
})

it('drops a server that says nothing any more, and goes on', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 200 })
  const bytes = await mp4()
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 1) return sendRange(request, response, bytes)
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length, etag: '"file-1"' })
    response.write(bytes.subarray(0, 10_000))
  })
  await importReaches(sandbox, await importUrl(sandbox, `${url}/clip.mp4`), 'ready')
  expect(requests.map(({ range }) => range)).toEqual([null, 'bytes=10000-'])
})

it('says that a server stalls whenever it is asked', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 50 })
  const { url } = await origin((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 100_000 })
    response.write(new Uint8Array(10))
  })
  const videoId = await importUrl(sandbox, `${url}/clip.mp4`)
  expect((await importReaches(sandbox, videoId, 'failed')).reason).toBe(
    'The other server stopped sending before the whole file had arrived.',
  )
})

it('is taken up by the next process, from what the first one had', async () => {
  const folder = await tempFolder()
  const first = await importingSandbox({ DATA_DIR: folder, IMPORT_STALL_MS: 10_000 })
  const bytes = await mp4()
  const { url, requests } = await origin((request, response, nth) => {
    if (nth > 1) return sendRange(request, response, bytes)
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length, etag: '"file-1"' })
    response.write(bytes.subarray(0, 25_000))
  })
  const videoId = await importUrl(first, `${url}/clip.mp4`)
  await importReaches(first, videoId, 'downloading', (now) => now.bytes === 25_000)
  await first.close()
  const second = await importingSandbox({ DATA_DIR: folder })
  const { video } = await importReaches(second, videoId, 'ready')
  expect(requests.map(({ range }) => range)).toEqual([null, 'bytes=25000-'])
  expect((await publishedBytes(second.url, video.token)).equals(bytes)).toBe(true)
})

it('begins anew in the next process where nothing tells what the first one had', async () => {
  const folder = await tempFolder()
  const first = await importingSandbox({ DATA_DIR: folder, IMPORT_STALL_MS: 10_000 })
  const bytes = await mp4()
  const { url, requests } = await origin((_, response, nth) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length })
    if (nth > 1) response.end(bytes)
    else response.write(bytes.subarray(0, 25_000))
  })
  const videoId = await importUrl(first, `${url}/clip.mp4`)
  await importReaches(first, videoId, 'downloading', (now) => now.bytes === 25_000)
  await first.close()
  const second = await importingSandbox({ DATA_DIR: folder })
  await importReaches(second, videoId, 'ready')
  expect(requests.map(({ range }) => range)).toEqual([null, null])
})

it('can be cancelled: the connection is cut and what had arrived is removed', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 10_000 })
  let cut = false
  const bytes = await mp4()
  const { url } = await origin((_, response) => {
    response.on('close', () => (cut = true))
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length })
    response.write(bytes.subarray(0, 25_000))
  })
  const videoId = await importUrl(sandbox, `${url}/clip.mp4`, { unique_id: 'mine' })
  await importReaches(sandbox, videoId, 'downloading', (now) => now.bytes === 25_000)
  expect(await uploadsIn(sandbox)).toHaveLength(1)
  const { token } = await sandbox.services.db.selectFrom('video').select('token').executeTakeFirstOrThrow()
  const place = `/api/v1/me/video/import/${videoId}`
  const answers = [await call(sandbox, 'DELETE', place), await call(sandbox, 'DELETE', place)]
  for (const answer of answers) {
    expect([answer.status, await answer.json()]).toMatchObject([200, { import: { status: 'cancelled' } }])
  }
  await until('the connection to be cut', () => cut)
  expect(await readImport(sandbox, videoId)).toEqual({ status: 'cancelled', videoId })
  expect(await uploadsIn(sandbox)).toEqual([])
  expect(await state(sandbox, token)).toEqual({ status: 'gone' })
  expect((await call(sandbox, 'GET', `/api/v1/me/video/${videoId}`)).status).toBe(410)
  await sandbox.services.jobs.runDue()
  expect(await readdir(join(sandbox.dataDir, 'media'))).toEqual([])
  const again = await call(sandbox, 'POST', '/api/v1/me/video/import', {
    title: 'A clip',
    url: `${url}/clip.mp4`,
    unique_id: 'mine',
  })
  expect(again.status).toBe(410)
})

it('cannot be cancelled once the video plays', async () => {
  const sandbox = await importingSandbox()
  const { url } = await fileOrigin(await mp4())
  const videoId = await importUrl(sandbox, `${url}/clip.mp4`)
  await importReaches(sandbox, videoId, 'ready')
  const answer = await call(sandbox, 'DELETE', `/api/v1/me/video/import/${videoId}`)
  expect([answer.status, await answer.json()]).toMatchObject([409, { type: 'AlreadyImported' }])
  expect(await readImport(sandbox, videoId)).toMatchObject({ status: 'ready' })
})

it('waits for its turn as long as it takes, and knows no import that never was', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 60_000 })
  const silent = await origin(() => {})
  const waiting = []
  for (let at = 0; at < 5; at++) waiting.push(await importUrl(sandbox, `${silent.url}/${at}.mp4`))
  await until('four to be asked for', () => silent.requests.length === 4)
  sandbox.advance(3 * 3_600_000)
  // Not `runDue`: it would wait for the four.
  await until('a sweep', async () => {
    const sweep = await sandbox.services.db
      .selectFrom('job')
      .select('run_at')
      .where('kind', '=', 'sweep')
      .executeTakeFirstOrThrow()
    return sweep.run_at > sandbox.services.clock()
  })
  expect(await readImport(sandbox, waiting[4] ?? '')).toMatchObject({ status: 'waiting' })
  expect((await call(sandbox, 'GET', '/api/v1/me/video/import/12345')).status).toBe(404)
})
