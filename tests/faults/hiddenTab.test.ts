import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { workerSource } from '../../scripts/workerSource.mjs'
import { quiet, until } from '../e2e/world.js'
import type { Seen } from './hiddenTabPage.js'

/** Each measurement, on the page's own clock. */
const measuredMs = 2500

/**
 * Started here and not by Playwright, which switches throttling off and lets every tab believe it is in front: with its
 * defaults a hidden tab would run as if it were seen.
 */
let child: ChildProcess
let folder: string
let browser: Browser
let url: string
let closeServer: () => void

beforeAll(async () => {
  const files = await bundlePage()
  const server = createServer((request, response) => {
    const code = files.get(request.url ?? '')
    response.setHeader('content-type', code ? 'text/javascript' : 'text/html')
    response.end(code ?? '<!doctype html><title>Hidden</title><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/`
  closeServer = () => server.close()
  folder = mkdtempSync(join(tmpdir(), 'hippo-hidden-'))
  child = spawn(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', [
    ...quiet,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    // The moving camera gives 20 pictures a second, the compositor 30.
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    'about:blank',
  ])
  let output = ''
  child.stderr?.on('data', (chunk) => (output += chunk))
  const endpoint = await until('Chromium', () => output.match(/DevTools listening on (\S+)/)?.[1])
  browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
})
afterAll(async () => {
  const devtools = await browser?.newBrowserCDPSession()
  const gone = new Promise((resolve) => child?.once('exit', resolve))
  await devtools?.send('Browser.close')
  await gone
  closeServer?.()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function bundlePage(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [workerSource()],
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('hiddenTabPage.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'page.js',
      },
    },
  })
  const files = new Map<string, string>()
  for (const { output } of [result].flat() as { output: { fileName: string; code?: string }[] }[])
    for (const { fileName, code } of output) files.set(`/${fileName}`, code ?? '')
  return files
}

/** Of a page, without asking anything of its timers. */
const read = (page: Page): Promise<Seen> => page.evaluate('read()')

type Rates = Record<'pictures' | 'freshScreen' | 'freshCamera' | 'beats', number>

/** Per second of the page's clock. */
async function measure(page: Page, visibility: DocumentVisibilityState): Promise<Rates> {
  const before = await until(`the tab to be ${visibility}`, async () => {
    const now = await read(page)
    return now.visibility === visibility && now
  })
  const after = await until('the measurement', async () => {
    const now = await read(page)
    return now.at - before.at >= measuredMs && now
  })
  expect(after.visibility).toBe(visibility)
  const rate = (name: keyof Rates): number =>
    Math.round(((after[name] - before[name]) * 10_000) / (after.at - before.at)) / 10
  return {
    pictures: rate('pictures'),
    freshScreen: rate('freshScreen'),
    freshCamera: rate('freshCamera'),
    beats: rate('beats'),
  }
}

/** What it reaches in its best round: the others lost to whatever else this machine did. */
function best(rounds: Rates[]): Rates {
  const most = (name: keyof Rates): number => Math.max(...rounds.map((rates) => rates[name]))
  return {
    pictures: most('pictures'),
    freshScreen: most('freshScreen'),
    freshCamera: most('freshCamera'),
    beats: most('beats'),
  }
}

async function openPage(): Promise<Page> {
  const [context] = browser.contexts()
  const page = await context!.newPage()
  await page.goto(url)
  await page.waitForFunction('"begin" in globalThis')
  return page
}

it.each(['worker', 'canvas'] as const)(
  'a hidden tab keeps its rate and its pictures fresh (%s)',
  async (kind) => {
    const page = await openPage()
    expect(await page.evaluate(`begin('${kind}')`)).toBe(kind)
    await until('pictures', async () => (await read(page)).freshCamera > 20)
    const other = await openPage()
    const shown: Rates[] = []
    const hidden: Rates[] = []
    for (let round = 0; round < 3; round += 1) {
      await page.bringToFront()
      shown.push(await measure(page, 'visible'))
      await other.bringToFront()
      hidden.push(await measure(page, 'hidden'))
    }
    console.log(`Per second, ${kind}: best of three rounds`)
    console.table({ shown: best(shown), hidden: best(hidden) })
    // Throttling is really on.
    expect(best(shown).beats).toBeGreaterThan(20)
    expect(best(hidden).beats).toBeLessThan(3)
    for (const name of ['pictures', 'freshScreen', 'freshCamera'] as const) {
      expect(best(shown)[name]).toBeGreaterThan(10)
      expect(best(hidden)[name]).toBeGreaterThan(best(shown)[name] * 0.9)
    }
    await other.close()
    await page.close()
  },
)

it('a camera that freezes is told of once', async () => {
  const page = await openPage()
  // A tab may be opened behind another one, where its own drawing would be throttled.
  await page.bringToFront()
  await page.evaluate("beginFreezing('worker')")
  await until('a steady camera', async () => (await read(page)).freshCamera > 100)
  await page.evaluate('freeze()')
  await until('the warning', async () => (await read(page)).frozen.length > 0)
  const { at } = await read(page)
  // The screen moves on, and is not suspected.
  await until('two more seconds', async () => (await read(page)).at > at + 2000)
  expect((await read(page)).frozen).toEqual(['camera'])
  await page.close()
})
