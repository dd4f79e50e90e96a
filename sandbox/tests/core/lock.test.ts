import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SandboxStartError, startSandbox } from '../../src/index.js'
import { takeLock } from '../../src/lock.js'
import { tempFolder, testSandbox } from '../harness.js'

it('refuses a folder that another sandbox holds, and names its process', async () => {
  const { dataDir } = await testSandbox()
  const second = startSandbox({ PORT: 0, DATA_DIR: dataDir, writeLog: () => {} })
  await expect(second).rejects.toThrow(SandboxStartError)
  await expect(second).rejects.toThrow(`in use by another sandbox (process ${process.pid})`)
})

it('frees the folder when it stops', async () => {
  const first = await testSandbox()
  expect(existsSync(join(first.dataDir, 'sandbox.lock'))).toBe(true)
  await first.close()
  expect(existsSync(join(first.dataDir, 'sandbox.lock'))).toBe(false)
  await testSandbox({ DATA_DIR: first.dataDir })
})

it('frees the folder when it could not start', async () => {
  const running = await testSandbox()
  const folder = await tempFolder()
  const taken = startSandbox({ PORT: running.port, DATA_DIR: folder, writeLog: () => {} })
  await expect(taken).rejects.toThrow(SandboxStartError)
  expect(existsSync(join(folder, 'sandbox.lock'))).toBe(false)
})

// The parent of this process lives for as long as the test; its start time is not the one written below.
const leftBehind = {
  'a killed process': JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }),
  'a process whose pid another has got since': JSON.stringify({ pid: process.ppid, started: '1' }),
  'this pid in an earlier container': JSON.stringify({ pid: process.pid, started: '1' }),
  'a crash in the middle of writing': '{"pid":',
}

it.each(Object.entries(leftBehind))('takes over a lock left behind by %s', async (_, text) => {
  const folder = await tempFolder()
  const file = join(folder, 'sandbox.lock')
  await writeFile(file, text)
  const lock = takeLock(file, folder)
  expect(() => takeLock(file, folder)).toThrow('in use')
  lock.release()
  expect(existsSync(file)).toBe(false)
})

it('lets only one of many take a stale lock over', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'sandbox.lock')
  await writeFile(file, leftBehind['a killed process'])
  const results = await Promise.allSettled(Array.from({ length: 8 }, async () => takeLock(file, folder)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
})
