import { createServer } from 'node:http'
import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { beginUpload, call, clip, create, patch, state, upload } from '../../sandbox/tests/core/client.js'
import { testSandbox, until } from '../../sandbox/tests/harness.js'

// The watch page as people get it: the built page, a real browser, a real server, a real file.

let browser: Browser
const errors: string[] = []

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio'],
  })
})
afterAll(() => browser.close())
beforeEach(() => {
  errors.length = 0
})

async function open(url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  return page
}

/** Serves one page; gives the port. */
async function host(body: string): Promise<number> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Four seconds as a browser really records them: live WebM, enough of it for a player to begin with. */
async function record(): Promise<Uint8Array<ArrayBuffer>> {
  const page = await (await browser.newContext()).newPage()
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 360
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    const draw = () => {
      for (let spot = 0; spot < 400; spot++) {
        context.fillStyle = `hsl(${Math.random() * 360} 60% 60%)`
        context.fillRect(Math.random() * 640, Math.random() * 360, 40, 40)
      }
    }
    const timer = setInterval(draw, 33)
    const recorder = new MediaRecorder(canvas.captureStream(30), {
      mimeType: 'video/webm;codecs=vp8',
      videoBitsPerSecond: 4_000_000,
    })
    const chunks: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data))
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.start(250)
    setTimeout(() => recorder.stop(), 4000)
    await stopped
    clearInterval(timer)
    return Array.from(new Uint8Array(await new Blob(chunks).arrayBuffer()))
  })
  await page.close()
  expect(bytes.length).toBeGreaterThan(500_000)
  return new Uint8Array(bytes)
}

/** Presses play as a person does, once there is a picture. By keyboard: it reaches into frames of another site too. */
async function press(video: Locator): Promise<void> {
  const picture = () => video.evaluate((element: HTMLVideoElement) => element.readyState)
  await expect.poll(picture, patient).toBeGreaterThan(1)
  await video.press(' ')
}

const patient = { timeout: 30_000 }
const player = (page: Page, status: string) =>
  page.locator(`.hippo-player[data-state='${status}'] .hippo-player-notice output`)

test('a link opened while recording becomes the player by itself, and the viewing reaches the report once', async () => {
  const sandbox = await testSandbox({ BEAT_INTERVAL_MS: 500, SEAL_AFTER_FINAL_MS: 1000 })
  const created = await create(sandbox, { title: 'Sales demo' })
  const page = await open(created.video.recordedUrl)
  await player(page, 'recording').waitFor()
  expect(await page.title()).toBe('Sales demo')

  await upload(created, await clip())
  await player(page, 'ready').waitFor({ state: 'attached' })
  await press(page.locator('video'))
  await page.waitForFunction(() => document.querySelector('video')?.ended, null, { timeout: 20_000 })
  await page.close()

  const report = await until('the viewing in the report', async () => {
    const answer = await call(sandbox, 'GET', `/api/v1/me/video/reports/${created.video.videoId}`)
    const body = (await answer.json()) as Record<string, unknown>
    return JSON.stringify(body).includes('"total_plays":1') && body
  })
  expect(JSON.stringify(report)).toContain('"total_page_loads":1')
  expect(errors).toEqual([])
})

test('the preview plays what has arrived while the recording still runs, and is not measured', async () => {
  const sandbox = await testSandbox()
  const created = await create(sandbox, { title: 'Still running' })
  const started = await beginUpload(created, { filetype: 'video/webm;codecs=vp8' })
  await patch(created, started.headers.get('location') ?? '', 0, await record())
  expect(await state(sandbox, created.video.token)).toMatchObject({ status: 'recording' })

  const asked: string[] = []
  const page = await (await browser.newContext()).newPage()
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(created.video.previewUrl)
  expect(new URL(page.url()).search).toBe('')
  await press(page.locator('video'))
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5)
  expect(asked.filter((path) => path.startsWith('/beats'))).toEqual([])
  await page.close()
})

test('the embed page plays inside a frame of the account’s site, and in no other', async () => {
  const sandbox = await testSandbox({ ALLOWED_ORIGINS: ['http://localhost:*'] })
  const created = await create(sandbox, { title: 'Sales demo' })
  await upload(created, await clip())
  await until(
    'the video to be ready',
    async () => (await state(sandbox, created.video.token))['status'] === 'ready',
  )
  const page = await (await browser.newContext()).newPage()
  const site = await host(`<iframe src="${created.video.embedUrl}" width="640" height="360"></iframe>`)

  await page.goto(`http://localhost:${site}/`)
  const video = page.frameLocator('iframe').locator('video')
  await press(video)
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), patient)
    .toBeGreaterThan(0)

  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`http://127.0.0.1:${site}/`)
  await expect.poll(() => refused.join(' '), patient).toContain('frame-ancestors')
  expect(await video.count()).toBe(0)
  await page.close()
})
