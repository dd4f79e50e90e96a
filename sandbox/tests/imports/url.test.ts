import { describe, expect, it } from 'vitest'
import { call, state } from '../core/client.js'
import { until } from '../harness.js'
import { importingSandbox, importReaches, importUrl, readImport, uploadsIn } from './importing.js'
import { fileOrigin, mp4, origin, sendRange, wav } from './origin.js'

const path = '/api/v1/me/video/import'

it('answers at once in Hippo’s exact form', async () => {
  const sandbox = await importingSandbox()
  const silent = await origin(() => {})
  const answer = await call(sandbox, 'POST', path, { title: 'A clip', url: `${silent.url}/clip.mp4` })
  expect(answer.status).toBe(200)
  const body = (await answer.json()) as Record<string, unknown>
  expect(Object.keys(body)).toEqual([
    'status',
    'code',
    'video_id',
    'share_url',
    'embed_url',
    'thumbnail_preview',
  ])
  const token = /^[\w-]{43}$/
  expect(body).toMatchObject({ status: 200, code: 200, video_id: expect.any(Number) })
  const tokens = ['share_url', 'embed_url', 'thumbnail_preview'].map((key) => {
    const [, place, found = ''] = /^(.*)\/([\w-]{43})(?:\.gif)?$/.exec(String(body[key])) ?? []
    return [place, found] as const
  })
  expect(tokens.map(([place]) => place)).toEqual([
    `${sandbox.url}/video/play`,
    `${sandbox.url}/video/embed`,
    `${sandbox.url}/previews`,
  ])
  expect(tokens[0]?.[1]).toMatch(token)
  expect(new Set(tokens.map(([, found]) => found)).size).toBe(1)
  const still = await fetch(String(body['thumbnail_preview']))
  expect([still.status, still.headers.get('content-type')]).toEqual([200, 'image/gif'])
})

it('fetches the file and publishes it as it is, since it can be sought in already', async () => {
  const sandbox = await importingSandbox()
  const bytes = await mp4()
  const { url } = await fileOrigin(bytes)
  const videoId = await importUrl(sandbox, `${url}/clip.mp4`, { owner: 'ana' })
  const ready = await importReaches(sandbox, videoId, 'ready')
  expect(ready).toMatchObject({ durationMs: 7000, video: { videoId } })
  const watched = await state(sandbox, ready.video.token)
  expect(watched).toMatchObject({ status: 'ready', title: 'A clip', durationMs: 7000 })
  const file = await fetch(`${sandbox.url}/media/${ready.video.token}/video.mp4`)
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  const found = await call(sandbox, 'GET', `/api/v1/me/video/${videoId}`)
  expect(await found.json()).toMatchObject({ id: Number(videoId), owner: 'ana', title: 'A clip' })
  const row = await sandbox.services.db.selectFrom('video').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ source: 'import', created_by: sandbox.credentials.email })
  const kept = await sandbox.services.db.selectFrom('import').select('url').execute()
  expect(kept).toEqual([{ url: null }])
})

describe('every way to ask', () => {
  const form = (params: Record<string, string>): RequestInit => ({ body: new URLSearchParams(params) })
  const json = (params: Record<string, string>): RequestInit => ({
    body: JSON.stringify(params),
    headers: { 'content-type': 'application/json' },
  })
  it.each([
    ['form, url', 'url', form, false],
    ['form, URL', 'URL', form, false],
    ['JSON, url, credentials in the query', 'url', json, true],
    ['JSON, URL, credentials in the body', 'URL', json, false],
  ])('%s', async (_, spelling, encode, keyInQuery) => {
    const sandbox = await importingSandbox()
    const { url } = await fileOrigin(await mp4())
    const { email, apiKey } = sandbox.credentials
    const auth = { email, api_key: apiKey }
    const params = { title: 'Asked', [spelling]: `${url}/clip.mp4` }
    const answer = await fetch(`${sandbox.url}${path}${keyInQuery ? `?${sandbox.auth}` : ''}`, {
      method: 'POST',
      ...encode(keyInQuery ? params : { ...params, ...auth }),
    })
    const { video_id: videoId } = (await answer.json()) as { video_id: number }
    expect(await importReaches(sandbox, String(videoId), 'ready')).toMatchObject({ durationMs: 7000 })
  })

  it('all in the query', async () => {
    const sandbox = await importingSandbox()
    const { url } = await fileOrigin(await mp4())
    const query = new URLSearchParams({ title: 'Asked', url: `${url}/clip.mp4` })
    const answer = await fetch(`${sandbox.url}${path}?${sandbox.auth}&${query}`, { method: 'POST' })
    expect(answer.status).toBe(200)
  })
})

it.each([
  ['no title', { title: undefined }],
  ['no address', { url: undefined }],
  ['an address of another kind', { url: 'ftp://files.example.com/clip.mp4' }],
  ['a script', { url: 'javascript:alert(1)' }],
  ['a path', { url: '/clip.mp4' }],
  ['an address with a password', { url: 'https://ana:secret@media.example.com/clip.mp4' }],
])('refuses %s', async (_, params) => {
  const sandbox = await importingSandbox()
  const given = { title: 'A clip', url: 'https://media.example.com/clip.mp4', ...params }
  const answer = await call(sandbox, 'POST', path, given)
  const text = await answer.text()
  expect([answer.status, JSON.parse(text)]).toMatchObject([400, { code: 400, type: 'InvalidRequest' }])
  expect(text).not.toContain('secret')
})

it('wants the account’s key', async () => {
  const sandbox = await importingSandbox()
  const answer = await fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams({
      email: 'owner@example.com',
      api_key: 'wrong',
      title: 'A',
      url: 'https://a.test',
    }),
  })
  expect([answer.status, await answer.json()]).toMatchObject([403, { type: 'OAuthException' }])
})

it('gives the same import for the same key', async () => {
  const sandbox = await importingSandbox()
  const { url, requests } = await fileOrigin(await mp4())
  const ids = await Promise.all(
    [1, 2, 3].map(() => importUrl(sandbox, `${url}/clip.mp4`, { unique_id: 'once' })),
  )
  expect(new Set(ids).size).toBe(1)
  await importReaches(sandbox, ids[0] ?? '', 'ready')
  expect(await importUrl(sandbox, `${url}/clip.mp4`, { unique_id: 'once' })).toBe(ids[0])
  expect(await importUrl(sandbox, `${url}/clip.mp4`)).not.toBe(ids[0])
  await sandbox.services.jobs.runDue()
  expect(requests).toHaveLength(2)
})

it('tells how far it is, and lists the video once its bytes are here', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 10_000 })
  const bytes = await mp4()
  let goOn = (): void => {}
  const slow = await origin((request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length })
    response.write(bytes.subarray(0, 30_000))
    goOn = () => response.end(bytes.subarray(30_000))
  })
  const videoId = await importUrl(sandbox, `${slow.url}/clip.mp4`)
  const state = await importReaches(sandbox, videoId, 'downloading', ({ bytes: done }) => done === 30_000)
  expect(state.totalBytes).toBe(bytes.length)
  const list = async (): Promise<unknown> =>
    (await call(sandbox, 'GET', '/api/v1/me/videos/list')).json().then((page) => page.videos)
  expect(await list()).toEqual([])
  goOn()
  await importReaches(sandbox, videoId, 'ready')
  expect(await list()).toHaveLength(1)
})

it('writes its progress rarely', async () => {
  const sandbox = await importingSandbox({ IMPORT_STALL_MS: 10_000 })
  const bytes = await mp4('orbit')
  const slow = await origin((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes.length })
    let at = 0
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, at + 2000))
      at += 2000
      if (at < bytes.length) return
      clearInterval(timer)
      response.end()
    }, 5)
  })
  const videoId = await importUrl(sandbox, `${slow.url}/clip.mp4`)
  const noted = new Set<number>()
  await until('the import to be ready', async () => {
    const rows = await sandbox.services.db.selectFrom('import').select('bytes').execute()
    noted.add(rows[0]?.bytes ?? 0)
    return (await readImport(sandbox, videoId)).status === 'ready'
  })
  expect(noted.size).toBeLessThan(8)
})

it.each([
  ['what is no media', 'text/html', '/page', 'neither video nor audio'],
  ['a page under a media name', 'text/html', '/page.mp4', 'could not be read as video or sound'],
  ['text that calls itself video', 'video/mp4', '/clip', 'could not be read as video or sound'],
])('refuses %s', async (_, type, place, reason) => {
  const sandbox = await importingSandbox()
  const { url } = await fileOrigin(Buffer.from('<!doctype html><title>No</title>'), type)
  const videoId = await importUrl(sandbox, `${url}${place}`)
  const failed = await importReaches(sandbox, videoId, 'failed')
  expect(failed.reason).toContain(reason)
  await until('what had arrived to be removed', async () => (await uploadsIn(sandbox)).length === 0)
})

it.each([
  ['by its type', 'audio/wav', '/download'],
  ['by its name', 'application/octet-stream', '/tone.WAV'],
  [
    'by the name in the answer',
    'application/octet-stream',
    '/download?id=1',
    'attachment; filename="tone.wav"',
  ],
])('takes sound alone, known %s, and plays it as it is', async (_, type, place, disposition = 'inline') => {
  const sandbox = await importingSandbox()
  const bytes = wav()
  const { url } = await origin((request, response) =>
    sendRange(request, response, bytes, { 'content-type': type, 'content-disposition': disposition }),
  )
  const { video, durationMs } = await importReaches(
    sandbox,
    await importUrl(sandbox, `${url}${place}`),
    'ready',
  )
  expect(durationMs).toBe(2000)
  const { sources } = await state(sandbox, video.token)
  expect(sources).toEqual([{ url: expect.stringContaining('/audio.wav?v='), type: 'audio/wav' }])
  const [source] = sources as { url: string }[]
  const file = await fetch(source?.url ?? '')
  expect(file.headers.get('content-type')).toBe('audio/wav')
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
})
