import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeDevices, quiet } from '../e2e/world.js'
import { answers } from './backendAnswers.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hippo-csp-'))
const npm = (args: string[], cwd = folder): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ')

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function serve(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers[pathname]
    const headers = { 'content-security-policy': policy }
    if (answer) {
      response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(answer))
      return
    }
    try {
      const path = pathname === '/' ? '/index.html' : pathname
      const body = readFileSync(join(folder, 'dist', path))
      const type = types[extname(path)] ?? 'application/octet-stream'
      response.writeHead(200, { ...headers, 'content-type': type }).end(body)
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404, headers).end()
    }
  })
}

describe('a page built by Vite, under a policy without unsafe-inline', () => {
  const server = serve()
  let browser: Browser
  let url = ''

  beforeAll(async () => {
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
      { filename: string },
    ]
    cpSync(fileURLToPath(new URL('./fixtures/csp-app/', import.meta.url)), folder, { recursive: true })
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const names = ['react', 'react-dom', '@tanstack/react-query', 'vite']
    const versions = Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
    const dependencies = { 'react-hippo-video': `file:${packed.filename}`, ...versions }
    const manifest = { name: 'consumer', private: true, type: 'module', dependencies }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    npm(['install', '--ignore-scripts', '--prefer-offline'])
    const build = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']
    execFileSync(process.execPath, build, { cwd: folder })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [...quiet, ...fakeDevices],
    })
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows everything, records, and nothing is refused', async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    await page.exposeFunction('complain', (text: string) => complaints.push(text))
    await page.addInitScript(() => {
      const { complain } = window as unknown as { complain(text: string): void }
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        complain(`${effectiveDirective} ${blockedURI} ${sample}`),
      )
    })
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      const isMissingFile = message.text().includes('404')
      if (['error', 'warning'].includes(message.type()) && !isMissingFile) complaints.push(message.text())
    })
    await page.goto(url)
    for (const name of ['report', 'retention', 'viewers:not(.own-rows)', 'timeline', 'library', 'player']) {
      const state = name === 'player' ? '[data-state]:not([data-state="loading"])' : '[data-state="ready"]'
      await page.locator(`.hippo-${name}${state}`).waitFor()
    }
    const others = ['.hippo-watch-rate[data-state="ready"]', '.hippo-comparison-table', '.own-rows tbody tr']
    for (const part of [
      ...others,
      '.hippo-import[data-state="idle"]',
      '.hippo-activity:not([data-part-state])',
    ]) {
      await page.locator(part).first().waitFor()
    }
    await page.getByRole('button', { name: 'Delete' }).first().waitFor()
    await page.locator('iframe.hippo-player-embed').waitFor()
    // Bars have their lengths though no style attribute may be written into markup: React sets them by script.
    const heights = await page
      .locator('.hippo-report .hippo-bar')
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().height)))
    expect(new Set(heights).size).toBe(5)

    await page.getByRole('button', { name: 'Start recording' }).click()
    await page.getByRole('button', { name: 'Stop recording' }).waitFor()
    expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toContain('blob:')
    expect(complaints).toEqual([])
  })
})
