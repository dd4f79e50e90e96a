import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, until } from '../../e2e/world.js'

/** Where a Firefox is, or null. */
export function findFirefox(): string | null {
  const candidates = [process.env.FIREFOX_PATH, 'firefox-esr', 'firefox']
  const works = (path: string | undefined): path is string =>
    path !== undefined && spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.includes('Firefox')
  return candidates.find(works) ?? null
}

/** One page of a Firefox, driven over its own protocol: Marionette, which any Firefox speaks without a driver. */
export interface FirefoxPage {
  goto(url: string): Promise<void>
  /** Runs the body of a function in the page. */
  evaluate(body: string): Promise<unknown>
  /** Clicks as a person does, once the element is there. */
  click(selector: string): Promise<void>
  close(): Promise<void>
}

const preferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

/** The name under which an answer refers to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'hippo-firefox-'))
  const port = await freePort()
  const lines = Object.entries({ ...preferences, 'marionette.port': port }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(path, ['--marionette', '--headless', '--no-remote', '--profile', profile], {
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    stdio: 'ignore',
  })
  const end = async (): Promise<void> => {
    await ended(child)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const socket = await until('Firefox to listen', () => open(port), 60_000)
    const send = speak(socket)
    await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })
    const evaluate = (body: string): Promise<unknown> =>
      send('WebDriver:ExecuteScript', { script: body, args: [] }).then(valueOf)
    return {
      evaluate,
      goto: async (url) => void (await send('WebDriver:Navigate', { url })),
      async click(selector) {
        const found = await until(selector, () =>
          send('WebDriver:FindElement', { using: 'css selector', value: selector }).then(valueOf),
        )
        await send('WebDriver:ElementClick', { id: (found as Record<string, string>)[elementKey] })
      },
      async close() {
        socket.destroy()
        await end()
      },
    }
  } catch (cause) {
    await end()
    throw cause
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}

function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer
}

type Send = (command: string, parameters: object) => Promise<unknown>

/** Messages are JSON, each with the number of its bytes and a colon before it. */
function speak(socket: Socket): Send {
  const waiting = new Map<number, (error: unknown, answer: unknown) => void>()
  let received = Buffer.alloc(0)
  let last = 0
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const colon = received.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(received.subarray(0, colon).toString())
      if (received.length < end) return
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString())
      received = received.subarray(end)
      // The first one is a greeting.
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message[2], message[3])
    }
  })
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      last += 1
      const id = last
      waiting.set(id, (error, answer) => {
        waiting.delete(id)
        if (error) reject(new Error(`${command}: ${JSON.stringify(error).slice(0, 500)}`))
        else resolve(answer)
      })
      const message = Buffer.from(JSON.stringify([0, id, command, parameters]))
      socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]))
    })
}
