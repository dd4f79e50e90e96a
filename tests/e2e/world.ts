import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Credentials {
  email: string
  apiKey: string
}

/** A process of ours that can be ended like a crash and begun again on the same port. */
export interface Running {
  url: string
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>
  /** SIGTERM, and waits; answers the exit code. */
  stop(): Promise<number | null>
  /** `extra` is added to its environment, this time. */
  start(extra?: Record<string, string>): Promise<void>
  output(): string
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** Asks until `check` answers something other than undefined, null or false. */
export async function until<T>(
  what: string,
  check: () => Promise<T> | T,
  timeoutMs = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeoutMs
  let last: unknown
  while (Date.now() < end) {
    try {
      const value = await check()
      if (value !== undefined && value !== null && value !== false)
        return value as Exclude<T, false | null | undefined>
    } catch (error) {
      last = error
    }
    await wait(50)
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for ${what}${last ? `: ${String(last)}` : ''}`)
}

function run(script: string, url: string, health: string, env: Record<string, string>): Running {
  let child: ChildProcess | null = null
  let text = ''
  const gone = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    return new Promise((resolve) => {
      ending.once('exit', resolve)
      ending.kill(signal)
    })
  }
  return {
    url,
    output: () => text,
    kill: async () => {
      await gone('SIGKILL')
    },
    stop: () => gone('SIGTERM'),
    async start(extra = {}) {
      const next = spawn(process.execPath, [join(root, script)], {
        env: { ...process.env, ...env, ...extra },
        stdio: 'pipe',
      })
      child = next
      next.stdout?.on('data', (chunk) => (text += chunk))
      next.stderr?.on('data', (chunk) => (text += chunk))
      await until(
        `${script} at ${url}`,
        async () => {
          if (next.exitCode !== null) return 'dead'
          return (await fetch(`${url}${health}`)).ok && 'up'
        },
        90_000,
      ).then((state) => {
        if (state === 'dead') throw new Error(`${script} ended: ${text}`)
      })
    },
  }
}

export interface World {
  dataDir: string
  sandbox: Running
  example: Running
  credentials: Credentials
  browser: Browser
  /** A context of its own: another person, as far as the page can tell. */
  person(): Promise<BrowserContext>
  close(): Promise<void>
}

export interface WorldOptions {
  seed?: 'demo'
  sandboxEnv?: Record<string, string>
  exampleEnv?: Record<string, string>
  media?: string[]
}

export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const fakeDevices = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=display-media-type=browser,fps=30',
]

/** What the example verifies its webhooks with. */
export const webhookSecret = 'a webhook secret of the test'

/** Sandbox, example and browser, all real, on free ports and an empty data folder. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hippo-world-'))
  const sandboxPort = await freePort()
  const examplePort = await freePort()
  const sandboxUrl = `http://localhost:${sandboxPort}`
  const exampleUrl = `http://localhost:${examplePort}`
  const sandbox = run('sandbox/dist/src/main.js', sandboxUrl, '/readyz', {
    PORT: String(sandboxPort),
    DATA_DIR: dataDir,
    PUBLIC_URL: sandboxUrl,
    ALLOWED_ORIGINS: exampleUrl,
    SEED: options.seed ?? '',
    ...options.sandboxEnv,
  })
  await sandbox.start()
  const credentials = JSON.parse(readFileSync(join(dataDir, 'credentials.json'), 'utf8')) as Credentials
  const example = run('example/dist/server/main.js', exampleUrl, '/healthz', {
    PORT: String(examplePort),
    HIPPO_BASE_URL: sandboxUrl,
    HIPPO_EMAIL: credentials.email,
    HIPPO_API_KEY: credentials.apiKey,
    HIPPO_WEBHOOK_SECRET: webhookSecret,
    ...options.exampleEnv,
  })
  await example.start()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...quiet, ...(options.media ?? fakeDevices)],
  })
  return {
    dataDir,
    sandbox,
    example,
    credentials,
    browser,
    person: () => browser.newContext({ viewport: { width: 1280, height: 900 } }),
    async close() {
      await browser.close()
      await example.stop()
      await sandbox.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Asks the sandbox's REST as the account's owner, server to server. */
export async function rest(
  world: World,
  path: string,
  parameters: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const url = new URL(path, world.sandbox.url)
  url.search = new URLSearchParams({
    email: world.credentials.email,
    api_key: world.credentials.apiKey,
    ...parameters,
  }).toString()
  return (await (await fetch(url)).json()) as Record<string, unknown>
}

/** Counts, inside the page, what its encoders produce and which camera tracks are alive: a witness of its own. */
export async function witness(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { bytes: 0, tracks: [] as MediaStreamTrack[] }
    Object.assign(window, { witness: seen })
    const original = MediaRecorder.prototype.start
    MediaRecorder.prototype.start = function start(...args) {
      this.addEventListener('dataavailable', (event) => {
        seen.bytes += event.data.size
      })
      return original.apply(this, args)
    }
    for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
      const ask = navigator.mediaDevices[name].bind(navigator.mediaDevices)
      navigator.mediaDevices[name] = async (constraints?: MediaStreamConstraints) => {
        const stream = await ask(constraints)
        seen.tracks.push(...stream.getTracks())
        return stream
      }
    }
  })
}

interface Witness {
  bytes: number
  tracks: MediaStreamTrack[]
}

export const producedBytes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { witness: Witness }).witness.bytes)

export const liveTracks = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      (window as unknown as { witness: Witness }).witness.tracks.filter(
        (track) => track.readyState === 'live',
      ).length,
  )
