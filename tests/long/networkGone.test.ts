import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '../../sandbox/src/index.js'
import { freePort } from '../e2e/world.js'
import { startCuttingProxy } from '../support/cuttingProxy.js'
import { startTake, takeOf } from '../support/growingTake.js'

it('no network for thirty seconds of a take, with the waits people get: every byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hippo-gone-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  const port = await freePort()
  const proxy = await startCuttingProxy(() => port)
  const url = `http://localhost:${proxy.port}`
  const sandbox = await startSandbox({ PORT: port, DATA_DIR: folder, PUBLIC_URL: url, writeLog: () => {} })
  onTestFinished(() => sandbox.close())
  onTestFinished(() => proxy.close())

  const bytes = await takeOf(12_000_000)
  const take = startTake(url, 1000)
  let cutAt = 0
  let behind = 0
  for (let at = 0; at < bytes.length; at += 25_000) {
    await take.append(bytes.subarray(at, at + 25_000))
    if (cutAt === 0 && take.sentBytes > 500_000) {
      cutAt = performance.now()
      proxy.cut()
      setTimeout(proxy.restore, 30_000)
    }
    behind = Math.max(behind, at - take.sentBytes)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await take.end()
  const file = await readFile(join(folder, 'uploads', take.uploadId ?? 'none'))
  expect(Buffer.compare(file, bytes)).toBe(0)
  expect(take.retries.length).toBeGreaterThan(2)
  console.log(
    `network gone for 30 s: ${take.retries.length} retries, at most ${behind} bytes behind, ` +
      `whole ${Math.round(performance.now() - cutAt - 30_000)} ms after it was back`,
  )
})
