import { createServer } from 'node:http'
import { once } from 'node:events'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { expect, it, onTestFinished } from 'vitest'
import { createGate } from '../../src/gate.js'
import { startSandbox, type SandboxOptions } from '../../src/index.js'
import { tempFolder, testSandbox, until } from '../harness.js'
import { beginUpload, call, create, patch } from './client.js'

const start = async (options: SandboxOptions) => startSandbox({ PORT: 0, writeLog: () => {}, ...options })

it('says which port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(start({ PORT: port, DATA_DIR: await tempFolder() })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program: set PORT to another number, or to 0 for any free one.`,
  )
})

it('says which folder cannot be written', async () => {
  const file = join(await tempFolder(), 'file')
  await writeFile(file, '')
  await expect(start({ DATA_DIR: join(file, 'data') })).rejects.toThrow(
    /^The data folder .* cannot be written/,
  )
})

it('says that a database is none', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'sandbox.db'), 'no database '.repeat(1000))
  await expect(start({ DATA_DIR: folder })).rejects.toThrow(/^The database in .* cannot be read/)
})

it.each([
  [{ PORT: '70000' }, 'The setting PORT cannot be used: must be at most 65535.'],
  [{ TICKET_LIFE_MS: 'soon' }, 'The setting TICKET_LIFE_MS cannot be used: must be a whole number.'],
  [{ ALLOWED_ORIGINS: '*' }, 'The setting ALLOWED_ORIGINS cannot be used'],
  [{ FINALIZE_AFTER_MS: 5000, UPLOAD_LIFE_MS: 4000 }, 'FINALIZE_AFTER_MS'],
  [{ FFMPEG_PATH: 'no-such-ffmpeg' }, 'The setting FFMPEG_PATH cannot be used'],
] as const)('names the setting that cannot be used: %o', async (options, message) => {
  await expect(start({ DATA_DIR: await tempFolder(), ...options })).rejects.toThrow(message)
})

it('answers 503 on /readyz until it is ready, and lives all the while', async () => {
  const gate = createGate()
  const get = async (path: string) => (await gate.fetch(new Request(`http://localhost${path}`))).status
  expect(await get('/healthz')).toBe(200)
  expect(await get('/readyz')).toBe(503)
  expect(await get('/api/v1/me/videos/list')).toBe(503)
  gate.open(new Hono().get('/readyz', (c) => c.text('ready')))
  expect(await get('/readyz')).toBe(200)
})

it('is ready when it says so', async () => {
  const { url } = await testSandbox()
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

it('keeps its key from start to start, readable by its owner alone', async () => {
  const first = await testSandbox()
  await first.close()
  await chmod(join(first.dataDir, 'credentials.json'), 0o644)
  const second = await testSandbox({ DATA_DIR: first.dataDir })
  expect(second.credentials).toEqual(first.credentials)
  for (const name of ['credentials.json', 'secret']) {
    expect((await stat(join(first.dataDir, name))).mode & 0o777).toBe(0o600)
  }
  const database = await readFile(join(first.dataDir, 'sandbox.db'))
  expect(database.includes(first.credentials.apiKey)).toBe(false)
})

it('makes a new key where the file was lost, and the old one opens nothing', async () => {
  const first = await testSandbox()
  await first.close()
  await rm(join(first.dataDir, 'credentials.json'))
  const second = await testSandbox({ DATA_DIR: first.dataDir })
  expect(second.credentials.apiKey).not.toBe(first.credentials.apiKey)
  const old = await call({ url: second.url, credentials: first.credentials }, 'GET', '/api/v1/me/videos/list')
  expect(old.status).toBe(403)
})

it('says what is wrong with a spoilt credentials file, without its content', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'credentials.json'), '{"email":"owner@example.com","apiKey":"short"')
  await expect(start({ DATA_DIR: folder })).rejects.toThrow(/^The file .*credentials\.json does not hold/)
})

it('stays what it is for those who come back after a restart', async () => {
  const first = await testSandbox()
  const before = await create(first, { unique_id: 'take-1' })
  await first.close()
  const second = await testSandbox({ DATA_DIR: first.dataDir, PORT: first.port })
  // A client may not have heard yet that the connection it kept to the first is closed.
  await until('the second to be reached', () =>
    fetch(`${second.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const after = await create(second, { unique_id: 'take-1' })
  expect(after.video).toEqual(before.video)
})

it('lets an upload under way finish before it stops, and takes nothing new', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const body = new TransformStream<Uint8Array, Uint8Array>()
  const writer = body.writable.getWriter()
  const answer = patch(created, location, 0, body.readable)
  void writer.write(new Uint8Array(1000))
  const file = join(sandbox.dataDir, 'uploads', basename(location))
  await until('the first bytes to arrive', async () => (await stat(file)).size === 1000)
  const closed = sandbox.close()
  await until('the port to be closed', () =>
    fetch(`${sandbox.url}/healthz`).then(
      () => false,
      () => true,
    ),
  )
  await writer.write(new Uint8Array(500))
  await writer.close()
  expect((await answer).headers.get('upload-offset')).toBe('1500')
  await closed
  expect((await stat(file)).size).toBe(1500)
})

it('says what viewers will be given', async () => {
  const { lines } = await testSandbox()
  const line = lines.map((each) => JSON.parse(each)).find((each) => each.event === 'playback')
  expect(line.promise).toContain('H.264 + Opus MP4 or VP9 WebM')
})
