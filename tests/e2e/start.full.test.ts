import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, expect, it } from 'vitest'
import { freePort, until } from './world.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'hippo-start-'))
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

interface Started {
  child: ChildProcess
  text(): string
  exit: Promise<number | null>
}

async function npmStart(ports: { sandbox: number; example: number }): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: {
      ...process.env,
      SANDBOX_PORT: String(ports.sandbox),
      EXAMPLE_PORT: String(ports.example),
      DATA_DIR: dataDir,
      SEED: 'none',
    },
  })
  running.push(child)
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  child.stderr.on('data', (chunk) => (text += chunk))
  return { child, text: () => text, exit: new Promise((resolve) => child.once('exit', resolve)) }
}

it('starts both and says where; a second one says who holds the folder; Ctrl-C ends both in order', async () => {
  const ports = { sandbox: await freePort(), example: await freePort() }
  const first = await npmStart(ports)
  await until('the addresses', () => first.text().includes(`http://localhost:${ports.example}`), 90_000)
  expect((await fetch(`http://localhost:${ports.example}/`)).status).toBe(200)
  expect((await fetch(`http://localhost:${ports.sandbox}/readyz`)).status).toBe(200)

  const second = await npmStart({ sandbox: await freePort(), example: await freePort() })
  expect(await second.exit).toBe(1)
  expect(second.text()).toMatch(/in use by another sandbox \(process \d+\)/)
  expect(second.text()).not.toContain('    at ')

  first.child.kill('SIGINT')
  expect(await first.exit).toBe(0)
  await until('an empty port', () =>
    fetch(`http://localhost:${ports.sandbox}/healthz`).then(
      () => false,
      () => true,
    ),
  )
})

it('a taken port: one sentence, whoever holds it', async () => {
  const other = createServer((_, response) => response.end('ok'))
  const taken = await freePort()
  await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve))
  const start = await npmStart({ sandbox: taken, example: await freePort() })
  expect(await start.exit).toBe(1)
  expect(start.text()).toContain(`Port ${taken} on 127.0.0.1 is taken by another program`)
  expect(start.text()).not.toContain('    at ')
  other.close()
})
