import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { testSandbox, type TestSandbox } from '../harness.js'
import { beginUpload, call, clip, create, declareLength, patch, state, tus, upload } from './client.js'

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const fileOf = (sandbox: TestSandbox, location: string): string =>
  join(sandbox.dataDir, 'uploads', basename(location))

async function begun(sandbox: TestSandbox) {
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  return { created, location }
}

it('takes a stream of unknown length and its length on a last, empty PATCH', async () => {
  const sandbox = await testSandbox()
  const { created, location } = await begun(sandbox)
  const bytes = await clip()
  expect((await patch(created, location, 0, bytes.subarray(0, 20_000))).headers.get('upload-offset')).toBe(
    '20000',
  )
  const head = await tus(created, 'HEAD', location)
  expect(head.headers.get('upload-defer-length')).toBe('1')
  expect(head.headers.get('upload-offset')).toBe('20000')
  await patch(created, location, 20_000, bytes.subarray(20_000))
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'recording' })
  expect((await declareLength(created, location, bytes.length)).status).toBe(204)
  expect(await state(sandbox, created.video.token)).not.toMatchObject({ status: 'recording' })
  expect((await tus(created, 'HEAD', location)).headers.get('upload-length')).toBe(String(bytes.length))
  expect(sha(await readFile(fileOf(sandbox, location)))).toBe(sha(bytes))
})

it('says where to go on when an offset is wrong', async () => {
  const { created, location } = await begun(await testSandbox())
  await patch(created, location, 0, new Uint8Array(100))
  expect((await patch(created, location, 50, new Uint8Array(100))).status).toBe(409)
  expect((await tus(created, 'HEAD', location)).headers.get('upload-offset')).toBe('100')
})

it('tells its log, and nobody else, what went wrong inside', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  await rm(join(sandbox.dataDir, 'uploads'), { recursive: true })
  await writeFile(join(sandbox.dataDir, 'uploads'), '')
  const answer = await beginUpload(created)
  expect([answer.status, await answer.text()]).toEqual([500, 'The server had a problem.\n'])
  expect(sandbox.lines.find((line) => line.includes('upload_failed'))).toContain('EEXIST')
})

it('keeps what came before a connection broke', async () => {
  const sandbox = await testSandbox()
  const { created, location } = await begun(sandbox)
  const broken = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const size = await stat(fileOf(sandbox, location)).then((file) => file.size)
      if (size === 0) controller.enqueue(new Uint8Array(64 * 1024).fill(7))
      else controller.error(new Error('cable pulled'))
    },
  })
  await expect(patch(created, location, 0, broken)).rejects.toThrow('fetch failed')
  const offset = Number((await tus(created, 'HEAD', location)).headers.get('upload-offset'))
  expect(offset).toBeGreaterThan(0)
  expect((await patch(created, location, offset, new Uint8Array(10))).status).toBe(204)
})

it.each(['POST', 'PATCH', 'HEAD', 'DELETE'])('answers %s without a valid ticket with 401', async (method) => {
  const sandbox = await testSandbox()
  const { created, location } = await begun(sandbox)
  const [payload = '', mac = ''] = created.ticket.token.split('.')
  const longer = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = `${Buffer.from(JSON.stringify({ ...longer, exp: longer.exp + 1 })).toString('base64url')}.${mac}`
  const target = method === 'POST' ? created.uploadUrl : location
  const headers = {
    'upload-defer-length': '1',
    ...(method === 'PATCH'
      ? { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
      : {}),
  }
  for (const token of ['', 'x', `${payload}.`, forged, sandbox.credentials.apiKey]) {
    expect((await tus({ ticket: { token, expiresAt: 0 } }, method, target, headers)).status).toBe(401)
  }
  sandbox.advance(15 * 60_000)
  const late = await tus(created, method, target, headers)
  expect(late.status).toBe(403)
  expect(await late.text()).toBe(
    method === 'HEAD' ? '' : 'The upload ticket has expired: ask for a new one.\n',
  )
})

it.each(['OPTIONS', 'POST', 'PATCH', 'HEAD', 'DELETE'])(
  'answers %s from a foreign page with 403, whatever its ticket, and changes nothing',
  async (method) => {
    const sandbox = await testSandbox()
    const { created, location } = await begun(sandbox)
    for (const origin of ['https://elsewhere.example', 'null', `${sandbox.url}.elsewhere.example`]) {
      const headers = { origin, 'access-control-request-method': 'POST', 'upload-offset': '0' }
      const body = method === 'PATCH' ? new Uint8Array(4) : undefined
      const answer = await tus(
        created,
        method,
        method === 'POST' ? created.uploadUrl : location,
        { ...headers, ...(body ? { 'content-type': 'application/offset+octet-stream' } : {}) },
        body,
      )
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null])
    }
    expect((await tus(created, 'HEAD', location)).headers.get('upload-offset')).toBe('0')
    const own = await tus(created, 'HEAD', location, { origin: 'http://localhost:5173' })
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  },
)

it('goes on under a renewed ticket', async () => {
  const sandbox = await testSandbox()
  const { created, location } = await begun(sandbox)
  sandbox.advance(16 * 60_000)
  const answer = await call(sandbox, 'POST', '/api/v1/recorder/ticket', { asset_id: created.video.assetId })
  const { upload_ticket: token, upload_ticket_expires_at: expiresAt } = await answer.json()
  const renewed = { ...created, ticket: { token, expiresAt } }
  expect((await patch(renewed, location, 0, new Uint8Array(10))).status).toBe(204)
})

it('lets a ticket reach its own recording alone', async () => {
  const sandbox = await testSandbox()
  const { location } = await begun(sandbox)
  const other = await create(sandbox)
  for (const method of ['HEAD', 'DELETE']) expect((await tus(other, method, location)).status).toBe(403)
  expect((await patch(other, location, 0, new Uint8Array(1))).status).toBe(403)
  const mine = await create(sandbox)
  expect((await beginUpload({ ...other, video: mine.video })).status).toBe(403)
})

it('never hands uploaded bytes out', async () => {
  const { created, location } = await begun(await testSandbox())
  await patch(created, location, 0, new Uint8Array(10))
  expect((await tus(created, 'GET', location)).status).toBe(405)
})

it('gives each layer one upload: an empty one is replaced, one with bytes is not', async () => {
  const sandbox = await testSandbox()
  const { created, location } = await begun(sandbox)
  const again = (await beginUpload(created)).headers.get('location') ?? ''
  expect(again).not.toBe(location)
  expect((await patch(created, location, 0, new Uint8Array(10))).status).toBe(404)
  expect((await patch(created, again, 0, new Uint8Array(10))).status).toBe(204)
  expect((await beginUpload(created)).status).toBe(409)
  expect((await beginUpload(created, { layer: 'camera' })).status).toBe(201)
})

it.each<Record<string, string>>([
  { asset_id: '' },
  { filetype: 'text/html' },
  { filetype: 'video/webm\r\nset-cookie: a=b' },
  { layer: '../main' },
])('refuses metadata %o', async (metadata) => {
  const created = await create(await testSandbox())
  expect((await beginUpload(created, metadata)).status).toBeGreaterThanOrEqual(400)
})

it('caps a recording, all layers together', async () => {
  const sandbox = await testSandbox({ MAX_RECORDING_BYTES: 1000 })
  const { created, location } = await begun(sandbox)
  expect((await patch(created, location, 0, new Uint8Array(600))).status).toBe(204)
  expect((await patch(created, location, 600, new Uint8Array(600))).status).toBe(413)
  const camera = (await beginUpload(created, { layer: 'camera' })).headers.get('location') ?? ''
  expect((await patch(created, camera, 0, new Uint8Array(500))).status).toBe(413)
  expect((await patch(created, camera, 0, new Uint8Array(400))).status).toBe(204)
})

it('lets pages of the account’s origins upload, and no others', async () => {
  const sandbox = await testSandbox({ ALLOWED_ORIGINS: ['https://app.example.com', 'http://localhost:*'] })
  const created = await create(sandbox)
  const preflight = (origin: string): Promise<Response> =>
    fetch(created.uploadUrl, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization',
      },
    })
  for (const origin of ['https://app.example.com', 'http://localhost:5173', sandbox.url]) {
    const { headers } = await preflight(origin)
    expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  }
  for (const origin of [
    'https://evil.example.net',
    'https://app.example.com.evil.test',
    'http://localhost.evil.test:1',
    'null',
  ]) {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
  }
  const answer = await beginUpload(created, {}, { origin: 'https://app.example.com' })
  expect(answer.headers.get('access-control-expose-headers')).toMatch(/Location.*Upload-Offset/s)
  expect(answer.headers.get('vary')).toContain('Origin')
})

it('can be resumed for fifteen days, not longer', async () => {
  const sandbox = await testSandbox({ TICKET_LIFE_MS: 20 * 24 * 3_600_000 })
  const { created, location } = await begun(sandbox)
  await patch(created, location, 0, new Uint8Array(100))
  sandbox.advance(15 * 24 * 3_600_000 - 3_600_000)
  expect((await tus(created, 'HEAD', location)).headers.get('upload-offset')).toBe('100')
  sandbox.advance(2 * 3_600_000)
  expect((await tus(created, 'HEAD', location)).status).toBe(410)
})

it('still knows a finished upload after a day', async () => {
  const sandbox = await testSandbox({ TICKET_LIFE_MS: 7 * 24 * 3_600_000 })
  const created = await create(sandbox)
  const location = await upload(created, await clip())
  sandbox.advance(48 * 3_600_000)
  expect((await tus(created, 'HEAD', location)).status).toBe(200)
  expect((await tus(created, 'DELETE', location)).status).toBe(400)
})
