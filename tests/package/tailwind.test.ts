import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright'
import { compile } from 'tailwindcss'
import { afterAll, beforeAll, expect, test } from 'vitest'

const { resolve } = createRequire(import.meta.url)
const sheets: Record<string, string> = {
  tailwindcss: resolve('tailwindcss/index.css'),
  'react-hippo-video/styles.css': new URL('../../dist/styles.css', import.meta.url).pathname,
}

/** The recipe as the guide has it. */
function recipe(): string {
  const guide = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8')
  const block = /## Tailwind 4\s+```css\n(?<css>.+?)```/s.exec(guide)
  if (!block?.groups?.css) throw new Error('The guide has no recipe for Tailwind 4.')
  return block.groups.css
}

const classes = ['border-0', 'rounded-none', 'p-8', 'data-[state=loading]:opacity-60']
const markup = `
  <section class="hippo-card" id="ours"><h2 class="hippo-title">Title</h2>
    <button type="button" class="hippo-button">Button</button></section>
  <section class="hippo-card ${classes.join(' ')}" data-state="loading" id="theirs"></section>`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  page = await browser.newPage()
})
afterAll(() => browser.close())

async function show(css: string): Promise<void> {
  await page.setContent(`<!doctype html><style>${css}</style><body data-hippo-theme="light">${markup}`)
}

const look = (selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

async function withTailwind(css: string): Promise<string> {
  const { build } = await compile(css, {
    loadStylesheet: async (id) => {
      const path = sheets[id]
      if (!path) throw new Error(`The recipe imports ${id}, which nobody has.`)
      return { path, base: '/', content: await readFile(path, 'utf8') }
    },
  })
  return build(classes)
}

test('the recipe for Tailwind 4: its reset does not win over our look, and its utilities do', async () => {
  await show(readFileSync(sheets['react-hippo-video/styles.css'] ?? '', 'utf8'))
  const own = await look('#ours', 'padding-left')
  const title = await look('#ours .hippo-title', 'font-weight')
  await show(await withTailwind(recipe()))
  expect(await look('#ours', 'border-top-width')).toBe('1px')
  expect(await look('#ours', 'border-top-left-radius')).toBe('14px')
  expect(await look('#ours', 'padding-left')).toBe(own)
  expect(await look('#ours .hippo-title', 'font-weight')).toBe(title)
  expect(await look('#theirs', 'border-top-width')).toBe('0px')
  expect(await look('#theirs', 'border-top-left-radius')).toBe('0px')
  expect(await look('#theirs', 'padding-left')).toBe('32px')
  expect(await look('#theirs', 'opacity')).toBe('0.6')
})

test('its tokens are ours: the accent is Tailwind’s teal, the paper follows the theme', async () => {
  await show(await withTailwind(recipe()))
  const teal = await look(':root', '--color-teal-700')
  expect(teal).toMatch(/^oklch/)
  expect(await look('#ours', '--hippo-accent')).toBe(teal)
  const light = await look('#ours', 'background-color')
  await page.locator('body').evaluate((body) => body.setAttribute('data-hippo-theme', 'dark'))
  expect(await look('#ours', 'background-color')).not.toBe(light)
})

test('a reset that comes after ours in the order of layers is seen by the same look', async () => {
  await show(await withTailwind(recipe().replace('base, hippo,', 'hippo, base,')))
  expect(await look('#ours', 'border-top-width')).toBe('0px')
})
