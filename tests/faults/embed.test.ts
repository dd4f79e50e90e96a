import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { gzipSync } from 'node:zlib'
import { runSandbox, type RunningChild } from '../../sandbox/tests/child.js'
import { fakeDevices, freePort, quiet } from '../e2e/world.js'

/** Hippo's documented snippet and listeners; only the script's address is another. */
function documentedPage(script: string, digest: string, body = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page with the recorder</title>
<link rel="stylesheet" href="/page.css">
<script nonce="page">
(function () {
  var script = document.createElement('script');
  script.async = true;
  script.src = '${script}';
  window.setDigestOnStart = true;
  window.hippovideoDigest = '${digest}';
  window.hvintegtype = 'generic_embed';
  window.hippoWidget = {
    loadedCallbacks: [],
    isLoaded: false,
    onLoad: function (callback) {
      if (this.isLoaded == true) callback(); else this.loadedCallbacks.push(callback);
    }
  };
  document.head.appendChild(script);
})();
</script>
</head>
<body>
<h1>Tell us what you saw</h1>
<div id="hv-generic-embed-input"><input type="text"></div>
<button id="start">Record with my own settings</button>
<button id="stop">Stop</button>
<script nonce="page">
var heard = [], inputs = [];
window.hippoWidget.onLoad(function () {
  ['record_initiated', 'record_started', 'record_paused', 'record_resumed', 'record_stopped', 'record_aborted',
   'record_error', 'video_cancelled', 'video_submitted', 'import_progress', 'import_complete', 'import_failed',
   'source_uploaded'].forEach(function (name) {
    window.hippoWidget.on(name, function (data) { heard.push({ name: name, data: data }); });
  });
});
var recordingConfiguration = { screenRecord: false, audio: true, webCam: true, systemAudio: false, resolution: "360",
  separateLayer: false, initiator: 'generic_embed', webcamPosition: 'bottom-right', highlights: true };
document.getElementById('start').addEventListener('click', function () {
  window.hippoWidget.startRecording(recordingConfiguration);
});
document.getElementById('stop').addEventListener('click', function () { window.hippoWidget.stopRecording(); });
['input', 'change'].forEach(function (type) {
  document.querySelector('#hv-generic-embed-input input').addEventListener(type, function () { inputs.push(type); });
});
${body}
</script>
</body>
</html>`
}

interface Heard {
  name: string
  data?: Record<string, unknown>
}

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...quiet, ...fakeDevices],
  })
})
afterAll(() => browser?.close())

/** A sandbox as a process of its own, which lists the page's origin or does not. */
async function sandboxFor(origin: string): Promise<RunningChild & { digest: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hippo-embed-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  const sandbox = await runSandbox('sandbox/dist/src/main.js', { DATA_DIR: dataDir, ALLOWED_ORIGINS: origin })
  const { email, apiKey } = sandbox.credentials
  const query = new URLSearchParams({ email, api_key: apiKey })
  const account = await (await fetch(`${sandbox.url}/api/v1/me/account?${query}`)).json()
  return { ...sandbox, digest: (account as { embed: { digest: string } }).embed.digest }
}

/** Serves the page on a port of its own, under a strict policy: no inline style, no script but its own and the embed's. */
async function servePage(port: number, server: string, html: string): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-page' ${server}`,
    `connect-src ${server}`,
    "style-src 'self'",
    'worker-src blob:',
    'media-src blob:',
  ].join('; ')
  const pages: Server = createServer((request, response) => {
    const isSheet = request.url === '/page.css'
    response.setHeader('Content-Type', isSheet ? 'text/css' : 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', policy)
    response.end(isSheet ? ':root{color-scheme:light dark;font-family:system-ui}body{margin:32px}' : html)
  })
  await new Promise<void>((resolve) => {
    pages.listen(port, '127.0.0.1', resolve)
  })
  onTestFinished(() => void pages.close())
  return `http://localhost:${(pages.address() as AddressInfo).port}`
}

interface Visit {
  page: Page
  sandbox: RunningChild
  requests: { url: string; headers: Record<string, string>; body: string }[]
  console: string[]
  heard(): Promise<Heard[]>
}

/** Opens the documented page; everything it sends and writes to the console is kept. */
async function visit(options: { listed: boolean; body?: string }): Promise<Visit> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const sandbox = await sandboxFor(options.listed ? origin : 'https://app.example.com')
  const server = sandbox.url.replace('127.0.0.1', 'localhost')
  const html = documentedPage(`${sandbox.url}/embed-script.js`, sandbox.digest, options.body)
  await servePage(port, `${sandbox.url} ${server}`, html)
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const requests: Visit['requests'] = []
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`))
  context.on('request', (request) => {
    requests.push({ url: request.url(), headers: request.headers(), body: request.postData() ?? '' })
  })
  await page.goto(origin)
  await page.getByRole('button', { name: 'Start recording' }).waitFor()
  return {
    page,
    sandbox,
    requests,
    console: lines,
    heard: () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard),
  }
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), animations: 'disabled' })
  }
  await page.setViewportSize({ width: 360, height: 640 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: join(folder, `${name}-narrow.png`), animations: 'disabled' })
  await page.setViewportSize({ width: 1000, height: 640 })
}

const urlKeys = ['embed_url', 'preview_url', 'recorded_url', 'thumbnail_play_url', 'thumbnail_url']

describe('the documented page on our script', () => {
  it('loads at most 70 kB', async () => {
    const script = await readFile('dist/embed-script.js')
    expect(gzipSync(script).length).toBeLessThan(70_000)
  })

  it('records, pauses, resumes, stops and submits from a listed origin', async () => {
    const { page, requests, heard, console } = await visit({ listed: true })
    await page.click('#start')
    await page.locator('.headline', { hasText: 'Starting in' }).waitFor()
    await shot(page, 'countdown')
    await page.getByText('Recording', { exact: true }).waitFor()
    await expect.poll(() => page.locator('.timer').textContent()).toBe('00:02')
    await shot(page, 'recording')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('Paused', { exact: true }).waitFor()
    await shot(page, 'paused')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('Recording', { exact: true }).waitFor()
    await page.click('#stop')
    await page.getByText('All saved').waitFor()
    await shot(page, 'review')
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.locator('.headline', { hasText: 'Your video is ready to share' }).waitFor()
    await shot(page, 'submitted')

    const events = await heard()
    const names = events.map(({ name }) => name)
    expect(names.filter((name) => name !== 'source_uploaded')).toEqual([
      'record_initiated',
      'record_started',
      'record_paused',
      'record_resumed',
      'record_stopped',
      'video_submitted',
    ])
    expect(names.filter((name) => name === 'source_uploaded')).toHaveLength(1)
    expect(names.indexOf('source_uploaded')).toBeGreaterThan(names.indexOf('record_stopped'))
    const links = events[0]?.data ?? {}
    expect(Object.keys(links)).toEqual(expect.arrayContaining([...urlKeys, 'token', 'asset_id']))
    for (const key of urlKeys) expect(links[key]).toMatch(/^http/)
    const { media_duration: seconds } = events.find(({ name }) => name === 'video_submitted')?.data ?? {}
    expect(seconds).toBeGreaterThan(1.5)
    expect(seconds).toBeLessThan(6)
    const telling = events.filter(({ data }) => data !== undefined && data !== null)
    expect(telling.map(({ name }) => name)).toEqual(['record_initiated', 'video_submitted'])

    const input = page.locator('#hv-generic-embed-input input')
    expect(await input.inputValue()).toBe(links.recorded_url)
    expect(await page.evaluate(() => (window as unknown as { inputs: string[] }).inputs)).toEqual([
      'input',
      'change',
    ])
    expect(JSON.stringify(requests)).not.toMatch(/api_key|apiKey/i)
    expect(requests.some(({ headers }) => 'cookie' in headers)).toBe(false)
    expect(console.filter((line) => /Content Security Policy|uncaught/.test(line))).toEqual([])

    const watch = await page.context().newPage()
    await watch.goto(String(links.recorded_url))
    await expect.poll(() => watch.locator('video').count(), { timeout: 30_000 }).toBe(1)
  })

  it('is told why from an origin that is not listed', async () => {
    const { page, sandbox, heard } = await visit({ listed: false })
    await page.click('#start')
    await page.getByText('This page is not allowed to record for this account').waitFor()
    await shot(page, 'refused')
    expect(await page.getByRole('alert').textContent()).toContain('not allowed')
    const errors = (await heard()).filter(({ name }) => name === 'record_error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.data).toMatchObject({ reason: 'CREATE_VIDEO_REQUEST_FAILED' })
    expect(sandbox.output().stdout).toMatch(/"path":"\/embed\/api\/recordings","status":403/)
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('hippo-recorder').count()).toBe(0)
  })

  it('lets Escape end the countdown', async () => {
    const { page, heard } = await visit({ listed: true })
    await page.click('#start')
    await page.locator('.headline', { hasText: 'Starting in' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await heard()).map(({ name }) => name)).toContain('record_aborted')
    expect(await page.locator('hippo-recorder').count()).toBe(0)
  })

  it('imports a file, and sends no key whatever it is given', async () => {
    const { page, requests, heard, console } = await visit({
      listed: true,
      body: `window.importIt = function () {
        window.hippoWidget.import({ title: 'A clip', email: 'owner@example.com', api_key: 'not-for-a-browser-1234' });
      };`,
    })
    await page.evaluate('importIt()')
    await page.getByRole('heading', { name: 'Import a video' }).waitFor()
    await shot(page, 'import')
    await page.locator('hippo-import input[type=file]').setInputFiles('sandbox/tests/fixtures/h264-opus.webm')
    await expect
      .poll(async () => (await heard()).map(({ name }) => name), { timeout: 30_000 })
      .toContain('import_complete')
    await shot(page, 'imported')
    const events = await heard()
    expect(events[0]).toEqual({ name: 'import_progress', data: { operation: 'started' } })
    const { data = {} } = events.find(({ name }) => name === 'import_complete') ?? {}
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining([
        'share_url',
        'preview_url',
        'embed_url',
        'token',
        'asset_id',
        'media_duration',
      ]),
    )
    expect(await page.locator('#hv-generic-embed-input input').inputValue()).toBe(data.share_url)
    expect(JSON.stringify(requests)).not.toMatch(/api_key|apiKey|not-for-a-browser|owner@example/i)
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(stored).not.toMatch(/not-for-a-browser|owner@example/)
    const warnings = console.filter((line) => line.includes('were dropped'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).not.toMatch(/not-for-a-browser|owner@example/)
  })
})
