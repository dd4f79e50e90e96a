import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fakeDevices, freePort, quiet, until } from '../e2e/world.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hippo-bundlers-'))
const npm = (args: string[], cwd = folder): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })

/** The versions that are promised, all in one folder. */
const bundlers = {
  vite6: 'npm:vite@6.4.6',
  vite7: 'npm:vite@7.3.8',
  vite8: 'npm:vite@8.3.8',
  webpack: '5.112.2',
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Serves a folder of built files under a content security policy; returns its address. */
async function serve(built: string, policy: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const path = pathname === '/' ? '/index.html' : pathname
      const body = readFileSync(join(folder, built, path))
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Starts Vite's development server; returns its address. */
async function develop(version: string): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const child: ChildProcess = spawn(
    process.execPath,
    [`node_modules/${version}/bin/vite.js`, '--port', String(port)],
    { cwd: folder, stdio: 'ignore', env: { ...process.env, CACHE_DIR: join(folder, `.cache-${version}`) } },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  await until(`${version} at ${url}`, async () => (await fetch(url)).ok, 60_000)
  return url
}

type Colour = readonly number[]
type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

interface Take {
  file: number[]
  width: number
  height: number
  colours: Colour[]
  onDisk: number
  warnings: string[]
}

/** What the page of fixtures/recorder-app offers. */
interface Fixture {
  film(config: object, points: readonly (readonly [x: number, y: number])[]): void
  result: Promise<Take | { error: string }>
}

/** Of the fixture's page, which is the screen that is shared, and of Chromium's fake camera around its figure. */
const sources: Record<string, Colour> = { screen: [20, 40, 220], camera: [0, 135, 0] }

const corners: Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right']

/** The outer and the inner corner of a large rectangle in that corner of the picture; a circle reaches neither. */
const pointsOf = (corner: Corner): [x: number, y: number][] =>
  [
    [0.04, 0.06],
    [0.36, 0.38],
  ].map(([across = 0, down = 0]) => [
    corner.endsWith('left') ? across : 1 - across,
    corner.startsWith('top') ? down : 1 - down,
  ])

/** Whose colour it is, as far as an encoder keeps it. */
function sourceOf(seen: Colour): string {
  const near = (drawn: Colour): boolean => drawn.every((value, at) => Math.abs(value - (seen[at] ?? 0)) < 60)
  return Object.keys(sources).find((name) => near(sources[name] ?? [])) ?? `rgb(${seen.join(' ')})`
}

/**
 * Hears who makes pictures out of canvases: workers do it one by one, and a page without such workers would by a stream
 * of its canvas. Both say so themselves, at the browser's own functions: nothing of the library is asked.
 */
async function hearPainters(page: Page): Promise<Set<string>> {
  const heard = new Set<string>()
  page.on('console', (message) => {
    const by = /^pictures of a canvas, by the (\w+)$/.exec(message.text())?.[1]
    if (by) heard.add(by)
  })
  page.on('worker', (worker) => {
    const listening = worker.evaluate(() => {
      globalThis.VideoFrame = new Proxy(VideoFrame, {
        construct(target, given: ConstructorParameters<typeof VideoFrame>) {
          if (given[0] instanceof OffscreenCanvas) console.info('pictures of a canvas, by the worker')
          return new target(...given)
        },
      })
    })
    // One that is over so soon has painted nothing.
    listening.catch(() => undefined)
  })
  await page.addInitScript(() => {
    const { captureStream } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.captureStream = function heardOf(frameRate) {
      console.info('pictures of a canvas, by the page')
      return captureStream.call(this, frameRate)
    }
  })
  return heard
}

describe('the packed library, recording screen and camera for three seconds', () => {
  let browser: Browser

  beforeAll(async () => {
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
      { filename: string },
    ]
    cpSync(fileURLToPath(new URL('./fixtures/recorder-app/', import.meta.url)), folder, { recursive: true })
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const pick = (name: string): Record<string, string | undefined> => ({ [name]: devDependencies[name] })
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name: 'consumer',
        private: true,
        type: 'module',
        dependencies: {
          'react-hippo-video': `file:${packed.filename}`,
          ...pick('react'),
          ...pick('react-dom'),
          ...pick('@tanstack/react-query'),
          ...bundlers,
        },
      }),
    )
    npm(['install', '--ignore-scripts', '--prefer-offline'])
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [...quiet, ...fakeDevices],
    })
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Records one take, its bubble in that corner, on the page at `url`, whose workers come from addresses like `address`. */
  async function record(url: string, address: RegExp, corner: Corner) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const workers: string[] = []
    const complaints: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    const painters = await hearPainters(page)
    await page.goto(url)
    await page.waitForSelector('body[data-ready]')
    const config = { screen: true, camera: true, microphone: true, resolution: 360 }
    const bubble = { cameraPosition: corner, cameraShape: 'rectangle', cameraSize: 'large' }
    await page.evaluate(([given, points]) => (window as unknown as Fixture).film(given, points), [
      { ...config, ...bubble },
      corners.flatMap(pointsOf),
    ] as const)
    await page.click('#start')
    const take = await page.evaluate(() => (window as unknown as Fixture).result)
    if ('error' in take) throw new Error(take.error)
    const { file, onDisk, colours, ...rest } = take
    const input = new Input({ source: new BufferSource(Uint8Array.from(file)), formats: ALL_FORMATS })
    const seconds = await input.computeDuration()
    const seen = colours.map(sourceOf)
    return {
      ...rest,
      complaints,
      // Of each corner's two points: the same source at both, or what else there is.
      picture: Object.fromEntries(
        corners.map((each, at) => [each, [...new Set(seen.slice(2 * at, 2 * at + 2))].join(' ')]),
      ),
      painters: [...painters],
      audio: (await input.getPrimaryAudioTrack())?.codec,
      threeSeconds: seconds >= 3 || seconds,
      kept: onDisk >= file.length || [onDisk, file.length],
      // One keeps the bytes, one composes the picture.
      workers: workers.filter((each) => address.test(each)).length,
      otherWorkers: workers.filter((each) => !address.test(each)),
    }
  }

  /** A take that both workers had their part in: the camera is in its corner, and in no other. */
  const wholeTake = (corner: Corner) => ({
    warnings: [],
    complaints: [],
    picture: { ...Object.fromEntries(corners.map((each) => [each, 'screen'])), [corner]: 'camera' },
    painters: ['worker'],
    audio: 'opus',
    threeSeconds: true,
    kept: true,
    workers: 2,
    otherWorkers: [],
    width: 640,
    height: 360,
  })

  it.each([
    ['vite6', 'top-left'],
    ['vite7', 'top-right'],
    ['vite8', 'bottom-right'],
  ] as const)('works in the development server of %s', async (version, corner) => {
    expect(await record(await develop(version), /^blob:/, corner)).toEqual(wholeTake(corner))
  })

  describe('built by Vite 8', () => {
    beforeAll(() => {
      const vite = ['node_modules/vite8/bin/vite.js', 'build', '--logLevel', 'error']
      execFileSync(process.execPath, vite, { cwd: folder })
      cpSync(
        join(folder, 'node_modules/react-hippo-video/dist/worker.js'),
        join(folder, 'dist-vite/recorder-worker.js'),
      )
    })

    it('works', async () => {
      const policy = "script-src 'self'; worker-src blob:"
      const take = await record(await serve('dist-vite', policy), /^blob:/, 'top-right')
      expect(take).toEqual(wholeTake('top-right'))
    })

    it("works where the policy has worker-src 'self', by workerUrl", async () => {
      const url = await serve('dist-vite', "script-src 'self'; worker-src 'self'")
      const served = /\/recorder-worker\.js$/
      const take = await record(`${url}?worker=/recorder-worker.js`, served, 'bottom-right')
      expect(take).toEqual(wholeTake('bottom-right'))
    })
  })

  it('works built by webpack', async () => {
    const build = `
      import webpack from 'webpack'
      webpack(
        { mode: 'production', entry: './main.js', output: { path: ${JSON.stringify(join(folder, 'dist-webpack'))}, filename: 'main.js', clean: true }, performance: false, optimization: { minimize: false } },
        (error, stats) => {
          if (error || stats.hasErrors()) { console.error(error ?? stats.toString('errors-only')); process.exitCode = 1 }
        },
      )`
    execFileSync(process.execPath, ['--input-type=module', '-e', build], { cwd: folder })
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    writeFileSync(join(folder, 'dist-webpack/index.html'), page)
    const url = await serve('dist-webpack', "script-src 'self'; worker-src blob:")
    expect(await record(url, /^blob:/, 'top-left')).toEqual(wholeTake('top-left'))
  })
})
