import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { quiet } from '../e2e/world.js'
import { answers } from './backendAnswers.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hippo-server-'))
const npm = (args: string[], cwd = folder): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })

/** React's development build says more of what does not match, its production build is what people ship: one each. */
const bundlers = [
  ['vite', 'development'],
  ['webpack', 'production'],
] as const

/** Everything whose size is a figure. */
const lengths = [
  '.hippo-bar',
  '.hippo-track-fill',
  '.hippo-viewing-stretches rect',
  '.hippo-viewing-marks rect',
]

const sizes = (page: Page): Promise<number[][]> =>
  page.locator(lengths.join()).evaluateAll((all) =>
    all.map((one) => {
      const { x, width, height } = one.getBoundingClientRect()
      return [x, width, height].map((length) => Math.round(length * 10) / 10)
    }),
  )

/** Every state of every component, in their order. */
const states = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('#root > [data-state]')
    .evaluateAll((all) => all.map((one) => `${one.classList[0]} ${one.getAttribute('data-state')}`))

describe('the packed library, rendered on a server and hydrated under a policy without unsafe-inline', () => {
  let browser: Browser

  beforeAll(async () => {
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
      { filename: string },
    ]
    cpSync(fileURLToPath(new URL('./fixtures/server-app/', import.meta.url)), folder, { recursive: true })
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const names = ['react', 'react-dom', '@tanstack/react-query', 'vite']
    const versions = Object.fromEntries(names.map((name) => [name, devDependencies[name]]))
    const dependencies = { 'react-hippo-video': `file:${packed.filename}`, ...versions, webpack: '5.112.2' }
    const manifest = { name: 'consumer', private: true, type: 'module', dependencies }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers))
    npm(['install', '--ignore-scripts', '--prefer-offline'])
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: quiet,
    })
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts what a bundler has built; returns its address and what its server complains of. */
  async function serve(bundler: string, mode: string): Promise<{ url: string; complaints: string[] }> {
    const entry = ['js', 'mjs'].map((end) => `${bundler}-server/entry-server.${end}`)
    const child: ChildProcess = spawn(
      process.execPath,
      ['server.js', entry.find((path) => existsSync(join(folder, path))) ?? '', `${bundler}-client`],
      { cwd: folder, env: { ...process.env, NODE_ENV: mode } },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    const complaints: string[] = []
    child.stderr?.on('data', (chunk) => complaints.push(String(chunk)))
    if (!child.stdout) throw new Error('The server has no output.')
    for await (const url of createInterface({ input: child.stdout })) return { url, complaints }
    throw new Error(`The server has ended: ${complaints.join('')}`)
  }

  it.each(bundlers)(
    'by %s, in %s',
    async (bundler, mode) => {
      const env = { ...process.env, NODE_ENV: mode }
      await run(process.execPath, [`build-${bundler}.js`], { cwd: folder, env })
      const { url, complaints } = await serve(bundler, mode)

      // What stands there before any script: also where none ever runs.
      const still = await browser.newPage({ javaScriptEnabled: false })
      onTestFinished(() => still.close())
      await still.goto(url)
      const figures = await still.locator('.hippo-report .hippo-figures dd').allTextContents()
      expect(figures).toEqual(['120', '80', '60', '55%'])
      expect(await still.locator('.hippo-viewers tbody tr').count()).toBe(1)
      const bars = still.locator('.hippo-report .hippo-bar')
      const heights = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height))
      expect(heights.map(Math.round)).toEqual(
        [80, 70, 60, 50, 40].map((count) => Math.round((84 * count) / 80)),
      )
      const [track] = await still
        .locator('.hippo-watched .hippo-track')
        .evaluateAll((all) =>
          all.map(
            (one) =>
              (one.firstElementChild?.getBoundingClientRect().width ?? 0) / one.getBoundingClientRect().width,
          ),
        )
      expect(track).toBeCloseTo(0.85, 2)
      const drawn = await sizes(still)
      const shown = await states(still)
      expect(shown.filter((state) => state?.endsWith(' ready'))).toHaveLength(6)

      const page = await browser.newPage()
      onTestFinished(() => page.close())
      await page.exposeFunction('complain', (text: string) => complaints.push(text))
      await page.addInitScript(() => {
        const { complain } = window as unknown as { complain(text: string): void }
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          complain(`${effectiveDirective} ${blockedURI} ${sample}`),
        )
      })
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return
        // The picture of the video is nowhere.
        if (!message.location().url.endsWith('/poster.jpg')) complaints.push(message.text())
      })
      const asked: string[] = []
      page.on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (pathname.startsWith('/api/')) asked.push(pathname)
      })
      await page.goto(url)
      await page.locator('html[data-hydrated]').waitFor()
      // React marks what it has taken over.
      await page.waitForFunction(() =>
        [
          ...document.querySelectorAll('.hippo-bar, .hippo-watched, .hippo-viewing-bar, .hippo-tile-title'),
        ].every((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
      )
      await page.locator('.hippo-player[data-state]:not([data-state="loading"])').waitFor()
      expect(await page.locator('.hippo-report .hippo-figures dd').allTextContents()).toEqual(figures)
      expect(await sizes(page)).toEqual(drawn)
      // What is for the browser alone comes by then: where on the bar a part can be pressed.
      const button = await page.locator('button.hippo-viewing-stretch').first().boundingBox()
      const stretch = await page.locator('.hippo-viewing-stretches g').first().boundingBox()
      expect(button?.width).toBeCloseTo(stretch?.width ?? 0, 0)
      expect(asked).toEqual([])
      expect(complaints).toEqual([])
    },
    240_000,
  )
})
