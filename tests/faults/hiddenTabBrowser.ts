import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { workerSource } from '../../scripts/workerSource.mjs'
import { quiet, until } from '../e2e/world.js'

/** A Chromium whose tabs are really hidden, and really throttled, behind the one in front. */
export interface HidingBrowser {
  /** Another tab with the script; `begin` is there. */
  open(): Promise<Page>
  close(): Promise<void>
}

/**
 * Started here and not by Playwright, which switches throttling off and lets every tab believe it is in front: with its
 * defaults a hidden tab would run as if it were seen.
 *
 * @param script beside this file; its pages are served nothing else
 * @param devices what Chromium’s fake ones are asked for
 */
export async function openHidingBrowser(script: string, devices: string): Promise<HidingBrowser> {
  const files = await bundle(script)
  const server = createServer((request, response) => {
    const code = files.get(request.url ?? '')
    response.setHeader('content-type', code ? 'text/javascript' : 'text/html')
    response.end(code ?? '<!doctype html><title>Hidden</title><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  const folder = mkdtempSync(join(tmpdir(), 'hippo-hidden-'))
  const child = spawn(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', [
    ...quiet,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    '--use-fake-ui-for-media-stream',
    devices,
    'about:blank',
  ])
  const browser = await connect(child)
  return {
    async open() {
      const [context] = browser.contexts()
      const page = await context!.newPage()
      await page.goto(url)
      await page.waitForFunction('"begin" in globalThis')
      return page
    },
    async close() {
      const devtools = await browser.newBrowserCDPSession()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await devtools.send('Browser.close')
      await gone
      server.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function connect(child: ChildProcess): Promise<Browser> {
  let output = ''
  child.stderr?.on('data', (chunk) => (output += chunk))
  const endpoint = await until('Chromium', () => output.match(/DevTools listening on (\S+)/)?.[1])
  return chromium.connectOverCDP(endpoint, { noDefaults: true })
}

async function bundle(script: string): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [workerSource()],
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL(script, import.meta.url)),
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
