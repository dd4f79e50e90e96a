import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '../e2e/world.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A recipe, built by its own command and started. */
export interface Recipe {
  url: string
  output(): string
  stop(): Promise<void>
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Builds the recipe as a reader would. */
export function buildRecipe(name: string): void {
  const built = spawnSync(npm, ['run', 'build'], {
    cwd: join(root, 'recipes', name),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (built.status !== 0)
    throw new Error(`The recipe ${name} does not build:\n${built.stdout}\n${built.stderr}`)
}

/** Starts a built recipe on a free port and waits until it answers. */
export async function startRecipe(name: string, env: Record<string, string>): Promise<Recipe> {
  const port = await freePort()
  const [command, args] =
    name === 'next'
      ? [
          createRequire(join(root, 'recipes/next/package.json')).resolve('next/dist/bin/next'),
          ['start', '-p', String(port), '-H', '127.0.0.1'],
        ]
      : [join(root, 'recipes', name, 'dist/server.js'), []]
  const child: ChildProcess = spawn(process.execPath, [command, ...args], {
    cwd: join(root, 'recipes', name),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      ...env,
    },
    stdio: 'pipe',
  })
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  child.stderr?.on('data', (chunk) => (text += chunk))
  const url = `http://127.0.0.1:${port}`
  await until(`the recipe ${name}`, async () => {
    if (child.exitCode !== null) throw new Error(text)
    return (await fetch(`${url}/api/hippo/videos`)).status > 0
  })
  return {
    url,
    output: () => text,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}
