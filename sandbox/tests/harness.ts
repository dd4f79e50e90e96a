import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startSandbox, type Sandbox, type SandboxOptions } from '../src/index.js'

export interface TestSandbox extends Sandbox {
  /** Moves the sandbox's clock forward. */
  advance(ms: number): void
  /** Every log line so far. */
  readonly lines: readonly string[]
  /** Query string with the account's credentials, ready to append other parameters to. */
  readonly auth: string
}

/** A temp folder that goes when the test does. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hippo-sandbox-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  return folder
}

/**
 * A real sandbox on a free port in a temp folder, its clock in the test's hand; closed when the test ends.
 * Jobs run by themselves as in production; `services.jobs.runDue()` waits for those due by the test's clock.
 */
export async function testSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  const lines: string[] = []
  let offset = 0
  const sandbox = await startSandbox({
    PORT: 0,
    DATA_DIR: options.DATA_DIR ?? (await tempFolder()),
    FFMPEG_PATH: 'off',
    JOB_POLL_MS: 50,
    clock: () => Date.now() + offset,
    writeLog: (line) => lines.push(line),
    ...options,
  })
  onTestFinished(() => sandbox.close())
  const { email, apiKey } = sandbox.credentials
  return {
    ...sandbox,
    lines,
    auth: new URLSearchParams({ email, api_key: apiKey }).toString(),
    advance(ms) {
      offset += ms
    },
  }
}

/** Waits until `read` gives something truthy; fails after `timeoutMs` naming what was awaited. */
export async function until<T>(
  what: string,
  read: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await read()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
