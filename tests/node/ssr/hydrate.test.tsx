import { fileURLToPath } from 'node:url'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { type Browser, chromium } from 'playwright'
import { renderToString } from 'react-dom/server'
import { createFakeClient } from 'react-hippo-video/testing'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { App } from './App.js'
import { readAll } from './Hooks.js'

const src = fileURLToPath(new URL('../../../src/', import.meta.url))
let browser: Browser
let script = ''

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
    // React's own development build is the one that speaks up about a mismatch.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('client.tsx', import.meta.url)), formats: ['iife'], name: 'app' },
    },
  })) as Rolldown.RolldownOutput[]
  script = output[0]?.output[0].code ?? ''
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
}, 60_000)

afterAll(() => browser?.close())

describe('hydration', () => {
  it('of what Node rendered changes nothing, says nothing and reads nothing again, in another language and zone', async () => {
    const client = createFakeClient()
    const cache = new QueryClient()
    await readAll(client, cache)
    const state = dehydrate(cache)
    const html = renderToString(<App client={client} cache={new QueryClient()} state={state} />)
    const page = await browser.newPage({ locale: 'de-DE', timezoneId: 'America/Los_Angeles' })
    const json = JSON.stringify(state).replaceAll('<', '\\u003c')
    await page.setContent(
      `<!doctype html><div id="root">${html}</div><script type="application/json" id="state">${json}</script>`,
    )
    await page.addScriptTag({ content: script })
    await page.waitForSelector('body[data-result]')
    const result: unknown = JSON.parse((await page.getAttribute('body', 'data-result')) ?? '{}')
    expect(result).toEqual({ found: [], calls: [], same: true })
    await page.close()
  })
})
