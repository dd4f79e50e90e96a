import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/src/index.js'
import { freePort, quiet, until } from '../e2e/world.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hippo-next-'))
const token = 'demo-token-of-the-test'
const npm = (args: string[], cwd = folder): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })
const readJson = (path: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, Record<string, string>>

interface Report {
  pageLoads: number
  plays: number
}

/** The recipe as an app of its own: the library from its tarball, compiled by the React Compiler. */
function install(): void {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root)) as [
    { filename: string },
  ]
  for (const part of ['app', 'lib', 'tsconfig.json']) {
    cpSync(join(root, 'recipes/next', part), join(folder, part), { recursive: true })
  }
  const more = fileURLToPath(new URL('./fixtures/next-page/', import.meta.url))
  cpSync(more, join(folder, 'app/watched/[id]'), { recursive: true })
  const recipe = readJson('recipes/next/package.json')
  const { devDependencies } = readJson('package.json')
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: { ...recipe.dependencies, 'react-hippo-video': `file:${packed.filename}` },
      devDependencies: {
        ...recipe.devDependencies,
        'babel-plugin-react-compiler': '1.0.0',
        '@types/node': devDependencies?.['@types/node'],
        typescript: '5.9.3',
      },
    }),
  )
  writeFileSync(
    join(folder, 'next.config.mjs'),
    `export default { reactCompiler: true, turbopack: { root: ${JSON.stringify(folder)} } }\n`,
  )
  // The recipe's own grant is for what its person recorded; here it is for all that the account has.
  const server = join(folder, 'lib/hippo.ts')
  const grant = 'viewerGrant(subject)'
  const source = readFileSync(server, 'utf8')
  if (!source.includes(grant)) throw new Error(`${grant} is no longer in the recipe`)
  writeFileSync(server, source.replace(grant, "viewerGrant(subject, 'all')"))
  npm(['install', '--ignore-scripts', '--prefer-offline'])
}

describe('the packed library in Next.js, with the React Compiler on', () => {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const next = join(folder, 'node_modules/next/dist/bin/next')
  const cookie = `session=${token}`
  let sandbox: Sandbox
  let browser: Browser
  let child: ChildProcess
  let output = ''
  let url = ''
  let video = ''
  let report: Report

  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${url}/api/hippo${path}`, { headers: { cookie } })).json()

  beforeAll(async () => {
    install()
    output = execFileSync(process.execPath, [next, 'build'], { cwd: folder, encoding: 'utf8', env })
    sandbox = await startSandbox({
      PORT: 0,
      DATA_DIR: join(folder, 'data'),
      SEED: 'demo',
      writeLog: () => {},
    })
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
      cwd: folder,
      env: {
        ...env,
        HIPPO_BASE_URL: sandbox.url,
        HIPPO_EMAIL: sandbox.credentials.email,
        HIPPO_API_KEY: sandbox.credentials.apiKey,
        DEMO_TOKEN: token,
      },
    })
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    await until('Next.js', async () => (await fetch(`${url}/api/hippo/videos`)).status === 401, 60_000)
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: quiet,
    })
    const { rows } = (await ask('/videos?page=1')) as { rows: { id: string }[] }
    for (const { id } of rows) {
      report = (await ask(`/reports/${id}`)) as Report
      video = id
      if (report.plays > 0) break
    }
  }, 600_000)

  afterAll(async () => {
    await browser?.close()
    child?.kill('SIGKILL')
    await sandbox?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('builds without a word of complaint, compiled', () => {
    expect(output).not.toMatch(/\b(?:error|warn(?:ing)?)\b/i)
    const chunks = join(folder, '.next/static/chunks')
    const providers = readdirSync(chunks)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(chunks, name), 'utf8'))
      .find((code) => code.includes('"Providers"'))
    // What the compiler makes asks React for a cache of so many places.
    expect(providers).toMatch(/"Providers".{0,200}\(0,\w+\.c\)\(\d+\)/s)
  })

  /** The markup of a page alone, without its scripts. */
  async function printed(path: string): Promise<Page> {
    const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.setContent(html.replaceAll(/<script\b.*?<\/script>/gs, ''))
    return page
  }

  /** A page of somebody who is logged in, and what it complains of. */
  async function open(): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    await context.addCookies([{ name: 'session', value: token, url }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      // Next.js has no icon in this app.
      if (!message.location().url.endsWith('/favicon.ico')) complaints.push(message.text())
    })
    return { page, complaints }
  }

  it('prints the figures of the report into the page, and hydrates with a clean console', async () => {
    expect(report.plays).toBeGreaterThan(0)
    const still = await printed(`/videos/${video}`)
    const card = still.locator('.hippo-report[data-state="ready"] .hippo-figures dd')
    const figures = await card.allTextContents()
    const numbers = new Intl.NumberFormat('en')
    expect(figures.slice(0, 2)).toEqual([numbers.format(report.pageLoads), numbers.format(report.plays)])

    const { page, complaints } = await open()
    await page.goto(`${url}/videos/${video}`)
    // Only a page that runs has rows: they were not asked for on the server.
    await page.locator('.hippo-viewers[data-state="ready"] tbody tr').first().waitFor()
    expect(await page.locator('.hippo-report .hippo-figures dd').allTextContents()).toEqual(figures)
    await page.goto(url)
    await page.locator('.hippo-recorder').waitFor()
    expect(complaints).toEqual([])
  })

  it('draws where people watched into the page, and shows the video below it', async () => {
    const ready = '.hippo-retention[data-state="ready"]'
    const still = (await printed(`/watched/${video}`)).locator(ready)
    const { reached } = (await ask(`/reports/${video}/retention`)) as { reached: number[] }
    const curve = await still.locator('.hippo-retention-curve').getAttribute('d')
    // One step for each slice of the video.
    expect(curve?.match(/H/g)).toHaveLength(reached.length)
    const sentence = await still.locator('.hippo-retention-sentence').textContent()

    const { page, complaints } = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${url}/watched/${video}`)
    await page.locator('.hippo-player[data-state="ready"] video').waitFor()
    // A cursor stands only on a chart that runs.
    await page.locator(`${ready} [role="slider"]`).focus()
    await page.locator('.hippo-retention-told').waitFor()
    expect(await page.locator('.hippo-retention-curve').getAttribute('d')).toBe(curve)
    expect(sentence).toMatch(/\d%/)
    expect(asked.filter((path) => path.endsWith('/retention'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
