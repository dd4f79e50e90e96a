import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildSandbox, runSandbox, type BuiltSandbox, type RunningChild } from '../../sandbox/tests/child.js'
import { tempFolder } from '../../sandbox/tests/harness.js'
import { freePort, until } from '../e2e/world.js'
import { startTake, takeOf } from '../support/growingTake.js'

let built: BuiltSandbox
beforeAll(async () => {
  built = await buildSandbox()
})
afterAll(() => built.remove())

const kills = 10
const pieceBytes = 40_000

async function library({ url, credentials }: RunningChild): Promise<unknown[]> {
  const query = new URLSearchParams({ email: credentials.email, api_key: credentials.apiKey }).toString()
  return ((await (await fetch(`${url}/api/v1/me/videos/list?${query}`)).json()) as { videos: unknown[] })
    .videos
}

it('ten times kill -9 in one take, each time back on the same folder and port: every byte, one video', async () => {
  const DATA_DIR = await tempFolder()
  const env = { DATA_DIR, PORT: String(await freePort()) }
  let sandbox = await runSandbox(built.main, env)
  const take = startTake(sandbox.url, 100)
  const bytes = await takeOf(24_000_000)
  let recorded = 0
  const stop = new AbortController()
  // The take goes on as if nothing had happened: recording knows nothing of the network.
  const recordAll = (async () => {
    while (!stop.signal.aborted && recorded < bytes.length) {
      const end = Math.min(bytes.length, recorded + pieceBytes)
      await take.append(bytes.subarray(recorded, end))
      recorded = end
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  const began = performance.now()
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = take.sentBytes
    await until(`bytes after kill ${kill - 1}`, () => take.sentBytes > before, 60_000)
    sandbox.process.kill('SIGKILL')
    await sandbox.exited
    sandbox = await runSandbox(built.main, env)
  }
  stop.abort()
  await recordAll
  await take.end()
  const whole = bytes.subarray(0, recorded)
  const names = await readdir(join(DATA_DIR, 'uploads'))
  expect(names).toEqual([take.uploadId])
  expect(Buffer.compare(await readFile(join(DATA_DIR, 'uploads', names[0] ?? '')), whole)).toBe(0)
  console.log(
    `server killed: ${kills} times in ${Math.round((performance.now() - began) / 1000)} s of one take, ` +
      `${take.retries.length} retries, ${recorded} bytes, all there`,
  )
  // What was cut off in its last element is a take like any other.
  await until('the video, and no other', async () => (await library(sandbox)).length === 1, 30_000)
})
