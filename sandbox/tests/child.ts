import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A main file that plain Node runs. */
export interface BuiltSandbox {
  main: string
  remove(): Promise<void>
}

/** Bundles the server from its sources, inside the project so that its packages are found. */
export async function buildSandbox(): Promise<BuiltSandbox> {
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const outDir = await mkdtemp(join(cache, 'sandbox-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'sandbox'),
    resolve: {
      alias: [
        { find: /^react-hippo-video$/, replacement: `${root}src/index.ts` },
        { find: /^react-hippo-video\/(\w+)$/, replacement: `${root}src/$1/index.ts` },
      ],
    },
    build: { ssr: join(root, 'sandbox/src/main.ts'), outDir, emptyOutDir: false },
  })
  return { main: join(outDir, 'main.js'), remove: () => rm(outDir, { recursive: true, force: true }) }
}

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

/** Starts a built main file as a process of its own; it is killed when the test ends. */
export function spawnSandbox(main: string, env: Record<string, string>): ChildSandbox {
  const child = spawn(process.execPath, [main], {
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
export async function runSandbox(
  main: string,
  env: { DATA_DIR: string } & Record<string, string>,
): Promise<RunningChild> {
  const child = spawnSandbox(main, env)
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
