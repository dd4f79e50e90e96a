import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright'
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

interface Take {
  bytes: number
  name: string
  width: number
  height: number
  onDisk: number
  warnings: string[]
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

  /** Records one take on the page at `url`, whose workers come from addresses like `address`. */
  async function record(url: string, address: RegExp) {
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const workers: string[] = []
    const complaints: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(url)
    await page.waitForSelector('body[data-ready]')
    await page.click('#start')
    const {
      bytes,
      onDisk,
      name: _,
      ...take
    } = await page.evaluate(() => (window as unknown as { result: Promise<Take> }).result)
    return {
      ...take,
      complaints,
      // One keeps the bytes, one composes the picture.
      workers: workers.filter((each) => address.test(each)).length >= 2,
      otherWorkers: workers.filter((each) => !address.test(each)),
      kept: bytes > 10_000 && onDisk >= bytes,
    }
  }

  /** A take that both workers had their part in. */
  const whole = {
    warnings: [],
    complaints: [],
    workers: true,
    otherWorkers: [],
    kept: true,
    width: 640,
    height: 360,
  }

  it.each(['vite6', 'vite7', 'vite8'])('works in the development server of %s', async (version) => {
    expect(await record(await develop(version), /^blob:/)).toEqual(whole)
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
      expect(await record(await serve('dist-vite', policy), /^blob:/)).toEqual(whole)
    })

    it("works where the policy has worker-src 'self', by workerUrl", async () => {
      const url = await serve('dist-vite', "script-src 'self'; worker-src 'self'")
      const take = await record(`${url}?worker=/recorder-worker.js`, /\/recorder-worker\.js$/)
      expect(take).toEqual(whole)
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
    expect(await record(url, /^blob:/)).toEqual(whole)
  })
})
