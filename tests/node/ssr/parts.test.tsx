import { fileURLToPath } from 'node:url'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { type Browser, chromium, type Page } from 'playwright'
import { renderToReadableStream } from 'react-dom/server'
import { videoLibraryOptions } from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { createFakeClient } from 'react-hippo-video/testing'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PartsApp } from './PartsApp.js'

const src = fileURLToPath(new URL('../../../src/', import.meta.url))
const origin = 'http://app.test'
const files = new Map<string, string>()
let browser: Browser
let entry = ''
/** The chunk of the library, and what a take adds to a record button. */
let part = ''
let take = ''

beforeAll(async () => {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: /^react-hippo-video$/, replacement: `${src}index.ts` },
        { find: /^react-hippo-video\/(\w+)$/, replacement: `${src}$1/index.ts` },
      ],
    },
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('partsClient.tsx', import.meta.url)),
        formats: ['es'],
        fileName: 'app',
      },
    },
  })) as Rolldown.RolldownOutput[]
  for (const file of output[0]?.output ?? []) {
    if (file.type !== 'chunk') continue
    files.set(`/${file.fileName}`, file.code)
    if (file.isEntry) entry = `/${file.fileName}`
    if (file.moduleIds.some((id) => id.endsWith('/library/VideoLibrary.tsx'))) part = `/${file.fileName}`
    if (file.moduleIds.some((id) => id.endsWith('/recordButtonTake.ts'))) take = `/${file.fileName}`
  }
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
}, 60_000)

afterAll(() => browser?.close())

interface World {
  page: Page
  /** How often the part was asked for. */
  asked: () => number
  /** What happens to a request for it. */
  set: (fate: 'comes' | 'fails' | 'waits') => void
  complaints: string[]
}

async function open(body: string, fate: 'comes' | 'fails' | 'waits'): Promise<World> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser's own word on a request that failed.
    if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  let asked = 0
  let held: (() => void)[] = []
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') {
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Parts</title>${body}<script type="module" src="${entry}"></script>`,
      })
    }
    if (pathname === part || pathname === take) {
      asked += 1
      if (fate === 'fails') return route.abort()
      if (fate === 'waits') await new Promise<void>((resolve) => held.push(resolve))
    }
    const code = files.get(pathname)
    return code === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/javascript', body: code })
  })
  await page.goto(`${origin}/`)
  return {
    page,
    asked: () => asked,
    complaints,
    set(next) {
      fate = next
      if (next === 'waits') return
      for (const go of held) go()
      held = []
    },
  }
}

const title = 'Pro edit, full flow'

describe('a part of the page', () => {
  it('keeps its place, and is asked for once', async () => {
    const { page, asked, set, complaints } = await open('<div id="root"></div>', 'waits')
    const place = page.locator('section.hippo-library[aria-busy="true"]')
    await place.waitFor()
    await place.getByText(english.common.loading, { exact: true }).waitFor({ state: 'attached' })
    expect(await page.getByText(title).count()).toBe(0)
    set('comes')
    await page.getByText(title).waitFor()
    expect(asked()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('says that it did not come, and comes with another try, without losing the focus', async () => {
    const { page, asked, set, complaints } = await open('<div id="root"></div>', 'fails')
    const retry = page.getByRole('button', { name: english.common.retry })
    await page.getByRole('alert').filter({ hasText: english.errors.network }).waitFor()
    expect(await page.evaluate('codes')).toContain('network')
    expect(asked()).toBe(1)
    await retry.focus()
    await page.keyboard.press('Enter')
    await expect.poll(asked).toBe(2)
    await retry.waitFor()
    set('comes')
    await page.keyboard.press('Enter')
    await page.getByText(title).waitFor()
    expect(asked()).toBe(3)
    const inside = await page.evaluate(
      () =>
        document.activeElement?.closest('.hippo-library') !== null &&
        document.activeElement !== document.body,
    )
    expect(inside).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('of a record button is asked for with each take, and told of once where it does not come', async () => {
    const { page, asked, set, complaints } = await open('<div id="root" data-show="buttons"></div>', 'fails')
    const button = page.getByRole('button').first()
    const time = page.locator('.hippo-recording-timer')
    await expect.poll(() => page.evaluate('codes')).toEqual(['network'])
    expect(asked()).toBe(1)
    await button.click()
    await page.getByRole('button', { name: english.recorder.stop }).waitFor()
    // What it may be told of has been told by now.
    await expect.poll(() => page.evaluate('codes')).toEqual(['network', 'network'])
    expect(asked()).toBe(2)
    expect(await time.count()).toBe(0)
    await button.click()
    await page.getByRole('button', { name: english.recorder.submit }).waitFor()
    await button.click()
    set('comes')
    await page.getByRole('button', { name: english.recorder.recordAnother }).click()
    await page.getByRole('button', { name: english.recorder.stop }).waitFor()
    await time.waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it('that a server has streamed stays on the page while its code comes, and is not made anew', async () => {
    const client = createFakeClient()
    const read = new QueryClient()
    await read.infiniteQuery(videoLibraryOptions(client))
    const state = dehydrate(read)
    const stream = await renderToReadableStream(
      <PartsApp client={client} cache={new QueryClient()} state={state} />,
    )
    await stream.allReady
    const html = await new Response(stream).text()
    expect(html).toContain(title)
    const json = JSON.stringify(state).replaceAll('<', '\\u003c')
    const { page, asked, set, complaints } = await open(
      `<div id="root">${html}</div><script type="application/json" id="state">${json}</script>`,
      'waits',
    )
    await expect.poll(asked).toBe(1)
    expect(await page.getByText(title).count()).toBe(1)
    const library = page.locator('section.hippo-library')
    await library.evaluate((element) => Object.assign(element, { mine: true }))
    set('comes')
    // React marks what it has taken over.
    await expect
      .poll(() =>
        library.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
      )
      .toBe(true)
    expect(await library.evaluate((element) => 'mine' in element)).toBe(true)
    expect(await page.evaluate('codes')).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})
