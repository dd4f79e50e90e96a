import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../sandbox/src/index.js'
import { freePort, until } from '../e2e/world.js'
import { startCuttingProxy } from '../support/cuttingProxy.js'
import type { CuttingProxy, Fault, Passing } from '../support/cuttingProxy.js'
import { startTake, takeOf } from '../support/growingTake.js'
import type { GrowingTake } from '../support/growingTake.js'

let sandbox: Sandbox
let proxy: CuttingProxy
let url: string
let folder: string
let taken = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hippo-cuts-'))
  const port = await freePort()
  proxy = await startCuttingProxy(() => port)
  url = `http://localhost:${proxy.port}`
  const settings = { PORT: port, DATA_DIR: folder, PUBLIC_URL: url, FFMPEG_PATH: 'off', JOB_POLL_MS: 50 }
  sandbox = await startSandbox({ ...settings, writeLog: () => {} })
})
afterAll(async () => {
  proxy.close()
  await sandbox.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
})
afterEach(() => proxy.fault(() => null))

async function library(): Promise<unknown[]> {
  const { email, apiKey } = sandbox.credentials
  const query = new URLSearchParams({ email, api_key: apiKey }).toString()
  const answer = await fetch(`${url}/api/v1/me/videos/list?${query}`)
  return ((await answer.json()) as { videos: unknown[] }).videos
}

/** Everything is there, once. */
async function expectWhole(take: GrowingTake, bytes: Buffer): Promise<void> {
  const file = await readFile(join(folder, 'uploads', take.uploadId ?? 'none'))
  expect(Buffer.compare(file, bytes)).toBe(0)
  taken += 1
  await until('the video, and no other', async () => (await library()).length === taken)
  expect(await readdir(join(folder, 'uploads'))).toHaveLength(taken)
}

const isUpload = ({ url: path }: Passing): boolean => path.startsWith('/files')

const size = 1_400_000
/** Each is on the server before the next is recorded: four data requests. */
const pieceBytes = 350_000

async function record(take: GrowingTake, bytes: Buffer<ArrayBuffer>): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const end = Math.min(bytes.length, at + pieceBytes)
    await take.append(bytes.subarray(at, end))
    if (end < bytes.length) await until(`${end} bytes on the server`, () => take.sentBytes === end, 15_000)
  }
}

// What Chromium shows with real media is in chromiumCuts.test.ts; here is what needs to know beforehand where a take ends.
describe('a request that fails', () => {
  const targets = {
    'a data request': ({ headers, body }: Passing) =>
      body.length > 0 && Number(headers['upload-offset']) === pieceBytes,
    'the last data request': ({ headers, body }: Passing) =>
      body.length > 0 && Number(headers['upload-offset']) + body.length === size,
    'the empty last request': ({ isLast }: Passing) => isLast,
  }
  const modes = {
    'dropped before the body': 'dropped',
    'cut half way': 'half',
    'its answer lost': 'lost',
    'answered 503': { status: 503 },
    'answered 423': { status: 423 },
  } satisfies Record<string, Fault>
  const cases: { target: keyof typeof targets; mode: keyof typeof modes }[] = [
    { target: 'a data request', mode: 'answered 423' },
    { target: 'the last data request', mode: 'dropped before the body' },
    { target: 'the last data request', mode: 'cut half way' },
    { target: 'the last data request', mode: 'its answer lost' },
    { target: 'the last data request', mode: 'answered 503' },
    { target: 'the last data request', mode: 'answered 423' },
    { target: 'the empty last request', mode: 'answered 423' },
  ]
  it.each(cases)('$target, $mode: every byte, one video', async ({ target, mode }) => {
    let hits = 0
    proxy.fault((request) => {
      if (hits > 0 || request.method !== 'PATCH' || !targets[target](request)) return null
      hits += 1
      return modes[mode]
    })
    const bytes = await takeOf(size)
    const take = startTake(url, 20)
    await record(take, bytes)
    await take.end()
    expect(hits).toBe(1)
    expect(take.retries).toHaveLength(1)
    await expectWhole(take, bytes)
  })

  it('the answer of the finish lost: finished again, one video', async () => {
    let hits = 0
    proxy.fault(({ url: path }) => {
      if (hits > 0 || !/\/api\/hippo\/recordings\/\d+\/finish/.test(path)) return null
      hits += 1
      return 'lost'
    })
    const bytes = await takeOf(size)
    const take = startTake(url, 20)
    await record(take, bytes)
    await take.end()
    expect(hits).toBe(1)
    await expectWhole(take, bytes)
  })

  it('one upload request after another fails, each in its own way: every byte, one video', async () => {
    const faults: Fault[] = ['dropped', 'half', 'lost', { status: 503 }, { status: 500 }, { status: 423 }]
    let seed = 20_261_122
    const chance = (): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed / 2 ** 32
    }
    let failed = 0
    let asked = 0
    proxy.fault((request) => {
      if (!isUpload(request)) return null
      asked += 1
      if (chance() > 0.4) return null
      failed += 1
      return faults[Math.floor(chance() * faults.length)] ?? null
    })
    const bytes = await takeOf(6_000_000)
    const take = startTake(url, 5)
    const began = performance.now()
    for (let at = 0; at < bytes.length; at += 60_000) {
      await take.append(bytes.subarray(at, at + 60_000))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await take.end()
    console.log(
      `storm: ${failed} of ${asked} upload requests failed, ${take.retries.length} retries, ` +
        `${bytes.length} bytes in ${Math.round(performance.now() - began)} ms`,
    )
    expect(failed).toBeGreaterThan(5)
    await expectWhole(take, bytes)
  })
})
