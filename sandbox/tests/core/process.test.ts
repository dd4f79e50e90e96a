import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { buildSandbox, runSandbox, spawnSandbox, type BuiltSandbox, type RunningChild } from '../child.js'
import { tempFolder, until } from '../harness.js'
import { beginUpload, clip, create, declareLength, patch, readyVideo, state, tus } from './client.js'

// A process that starts on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let built: BuiltSandbox
beforeAll(async () => {
  built = await buildSandbox()
})
afterAll(() => built.remove())

it('says in one plain sentence that its port is taken, and ends with 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const child = spawnSandbox(built.main, { DATA_DIR: await tempFolder(), PORT: String(port) })
  expect(await child.exited).toBe(1)
  expect(child.output().stderr).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program: set PORT to another number, or to 0 for any free one.\n`,
  )
})

it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, its folder free and whole', async (signal) => {
  const folder = await tempFolder()
  const child = await runSandbox(built.main, { DATA_DIR: folder })
  await create(child)
  child.process.kill(signal)
  expect(await child.exited).toBe(0)
  expect(child.output().stdout).toContain('"event":"stopped"')
  expect(child.output().stderr).toBe('')
  expect(await readdir(folder)).not.toContain('sandbox.lock')
})

/** Uploads in small parts until the process dies; gives what it had acknowledged. */
async function uploadUntilKilled(child: RunningChild, bytes: Uint8Array<ArrayBuffer>) {
  const created = await create(child, { unique_id: 'killed-take' })
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  let acknowledged = 0
  try {
    while (acknowledged < bytes.length) {
      const part = bytes.subarray(acknowledged, acknowledged + 64 * 1024)
      const answer = await patch(created, location, acknowledged, part)
      acknowledged = Number(answer.headers.get('upload-offset'))
      if (acknowledged >= bytes.length / 3) child.process.kill('SIGKILL')
    }
  } catch {
    // The connection died with the process.
  }
  return { created, acknowledged, path: new URL(location).pathname }
}

it('loses nothing it acknowledged when it is killed in the middle of an upload', async () => {
  const folder = await tempFolder()
  const first = await runSandbox(built.main, { DATA_DIR: folder })
  // Repeated clusters are no valid recording, but bytes are bytes.
  const bytes = Buffer.concat(
    Array.from({ length: 100 }, () => new Uint8Array(30_000).map(() => Math.random() * 256)),
  )
  const { created, acknowledged, path } = await uploadUntilKilled(first, bytes)
  await first.exited
  expect(await readdir(folder)).toContain('sandbox.lock')

  const second = await runSandbox(built.main, { DATA_DIR: folder })
  expect(second.credentials).toEqual(first.credentials)
  expect((await create(second, { unique_id: 'killed-take' })).video.token).toBe(created.video.token)
  const head = await tus(created, 'HEAD', `${second.url}${path}`)
  const offset = Number(head.headers.get('upload-offset'))
  expect(acknowledged).toBeGreaterThanOrEqual(bytes.length / 3)
  expect(offset).toBeGreaterThanOrEqual(acknowledged)
  const kept = await readFile(join(folder, 'uploads', basename(path)))
  expect(kept.equals(bytes.subarray(0, offset))).toBe(true)
  expect((await patch(created, `${second.url}${path}`, offset, bytes.subarray(offset))).status).toBe(204)
})

it('processes after a restart what it was processing when it was killed', async () => {
  const folder = await tempFolder()
  const first = await runSandbox(built.main, { DATA_DIR: folder })
  const created = await create(first)
  const location = (await beginUpload(created)).headers.get('location') ?? ''
  const bytes = await clip()
  await patch(created, location, 0, bytes)
  expect((await declareLength(created, location, bytes.length)).status).toBe(204)
  first.process.kill('SIGKILL')
  await first.exited
  const second = await runSandbox(built.main, { DATA_DIR: folder })
  await until(
    'the video to be ready',
    async () => (await state(second, created.video.token))['status'] === 'ready',
    60_000,
  )
  await readyVideo(second)
})
