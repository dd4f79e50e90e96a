import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export interface ChildSandbox {
  process: ChildProcess
  /** Everything written to standard output and standard error so far. */
  output(): { stdout: string; stderr: string }
  /** Resolves with the exit code, or null where a signal ended it. */
  exited: Promise<number | null>
}

export interface RunningChild extends ChildSandbox {
  url: string
  credentials: { email: string; apiKey: string }
}

/**
 * Starts the sandbox as a process of its own. `main` is the built main file; without it the sources are run.
 */
export function spawnSandbox(env: Record<string, string>, main?: string): ChildSandbox {
  const file = main ?? fileURLToPath(new URL('./child.mjs', import.meta.url))
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'] ?? '', FFMPEG_PATH: 'off', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const exited = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { process: child, output: () => ({ stdout, stderr }), exited }
}

/** The same, once it answers. */
export async function runSandbox(env: { DATA_DIR: string } & Record<string, string>, main?: string): Promise<RunningChild> {
  const child = spawnSandbox(env, main)
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /"event":"started","url":"([^"]+)"/.exec(child.output().stdout)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.process.stdout?.on('data', look)
    void child.exited.then((code) => {
      reject(new Error(`The sandbox ended with ${code}: ${child.output().stderr}`))
    })
  })
  const credentials = JSON.parse(await readFile(join(env.DATA_DIR, 'credentials.json'), 'utf8'))
  return { ...child, url, credentials }
}
