import { readFileSync } from 'node:fs'
import { transform } from 'lightningcss'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'

const layered = readFileSync('dist/styles.css', 'utf8')
const unlayered = readFileSync('dist/styles.unlayered.css', 'utf8')

/** What resets of the kind of normalize and Tailwind's preflight do to the elements we render, outside of any layer. */
const reset = `
  *, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
  h1, h2, h3 { font-size: inherit; font-weight: inherit }
  button, input, select { font: inherit; color: inherit; background: transparent; border-radius: 0 }
  button, [type='button'] { -webkit-appearance: button; background-color: transparent; background-image: none }
  table { border-collapse: collapse; text-indent: 0 }
  ul, ol { list-style: none }
`
const markup = `
  <section class="hippo-card">
    <h2 class="hippo-title">Title</h2>
    <button type="button" class="hippo-button hippo-button-primary mine">Button</button>
  </section>`

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

async function lookWith(...sheets: string[]): Promise<Record<string, string>[]> {
  const styles = sheets.map((sheet) => `<style>${sheet}</style>`).join('')
  await page.setContent(`<!doctype html>${styles}<body data-hippo-theme="light">${markup}`)
  return page.evaluate(() =>
    ['.hippo-card', '.hippo-title', '.hippo-button'].map((name) => {
      const element = document.querySelector(name)
      if (!element) throw new Error(`${name} is not there`)
      const style = getComputedStyle(element)
      const told = [
        'backgroundColor',
        'color',
        'paddingLeft',
        'borderTopLeftRadius',
        'borderTopWidth',
        'fontSize',
        'fontWeight',
      ]
      return Object.fromEntries(told.map((property) => [property, style[property as 'color']]))
    }),
  )
}

test('both forms look the same on a bare page', async () => {
  const bare = await lookWith(layered)
  expect(await lookWith(unlayered)).toEqual(bare)
  expect(bare[0]?.borderTopLeftRadius).toBe('14px')
})

test('a reset outside of layers takes the layered form, and leaves the other as it is', async () => {
  const bare = await lookWith(layered)
  expect(await lookWith(reset, layered)).not.toEqual(bare)
  expect(await lookWith(reset, unlayered)).toEqual(bare)
})

test('a reset in a layer that is named first leaves the layered form as it is', async () => {
  const bare = await lookWith(layered)
  const order = '@layer theme, base, hippo, components, utilities;'
  expect(await lookWith(order, layered, `@layer base { ${reset} }`)).toEqual(bare)
})

test('a class of the page wins over either', async () => {
  const mine = '.mine { background: rgb(1, 2, 3); padding-left: 40px }'
  const button = { backgroundColor: 'rgb(1, 2, 3)', paddingLeft: '40px' }
  expect((await lookWith(layered, mine))[2]).toMatchObject(button)
  expect((await lookWith(unlayered, mine))[2]).toMatchObject(button)
  expect((await lookWith(layered, `@layer utilities { ${mine} }`))[2]).toMatchObject(button)
})

test('neither form names a layer or a rule of the other', () => {
  expect(unlayered).not.toContain('@layer')
  expect(layered).toMatch(/@layer hippo\.components/)
  expect(unlayered).toContain('--hippo-accent:')
})

test.each([
  ['layered', layered],
  ['unlayered', unlayered],
])('%s: a token of the page reaches below a theme, and the theme has its own colours', async (_, sheet) => {
  const style = ':root { --hippo-radius-large: 3px }'
  const cards = ['light', 'dark'].map(
    (theme) => `<div data-hippo-theme="${theme}"><section class="hippo-card">`,
  )
  await page.setContent(
    `<!doctype html><style>${sheet}</style><style>${style}</style>${cards.join('</div>')}`,
  )
  const looks = await page.locator('.hippo-card').evaluateAll((elements) =>
    elements.map((element) => {
      const { borderTopLeftRadius, backgroundColor, boxShadow } = getComputedStyle(element)
      return { borderTopLeftRadius, backgroundColor, boxShadow }
    }),
  )
  expect(looks.map((look) => look.borderTopLeftRadius)).toEqual(['3px', '3px'])
  const [light, dark] = looks
  expect(light?.backgroundColor).not.toBe(dark?.backgroundColor)
  expect(light?.boxShadow).toMatch(/^rgba\(20, 23, 31, 0\.05\d*\) 0px 1px 2px 0px$/)
  expect(dark?.boxShadow).toMatch(/^rgba\(0, 0, 0, 0\)/)
})

/** As bundlers write it for the browsers they aim at by default. */
const lowered = (sheet: string): string =>
  transform({
    filename: 'app.css',
    code: Buffer.from(sheet),
    targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 114 << 16 },
  }).code.toString()

test.each([
  ['layered', layered],
  ['unlayered', unlayered],
])('%s: colours survive a build that knows no light-dark()', async (_, sheet) => {
  expect(lowered(sheet)).not.toContain('light-dark(')
  const card = async (app: string, attributes = ''): Promise<string> => {
    await page.setContent(
      `<!doctype html><html ${attributes}><style>${lowered(sheet)}</style><style>${lowered(app)}</style>
      <section class="hippo-card">`,
    )
    return page
      .locator('.hippo-card')
      .evaluate(
        (element) => `${getComputedStyle(element).backgroundColor} ${getComputedStyle(element).color}`,
      )
  }
  const [light, dark] = ['rgb(255, 255, 255) rgb(20, 23, 31)', 'rgb(22, 24, 29) rgb(241, 243, 247)']
  expect(await card('')).toBe(light)
  expect(await card('html { color-scheme: dark }')).toBe(dark)
  expect(await card('', 'data-hippo-theme="dark"')).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await card('html { color-scheme: light dark }')).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await card('html { color-scheme: light dark }')).toBe(light)
})

/** Contrast of two colours by WCAG 2.2, 1 to 21; colours as `rgb(r, g, b)`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((text) => {
        const part = Number(text) / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    })
    .toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test.each(['light', 'dark'])(
  'who asks for more contrast has it, in %s: 7 for words, 3 for lines',
  async (theme) => {
    const names = ['ink', 'ink-soft', 'accent', 'record', 'good', 'warn', 'line', 'line-strong']
    const show = async (): Promise<Record<string, number>> => {
      const marks = names.map((name) => `<i style="color: var(--hippo-${name})">`)
      await page.setContent(
        `<!doctype html><style>${layered}</style><body data-hippo-theme="${theme}"><b style="color: var(--hippo-surface)">${marks.join('')}`,
      )
      const [paper = '', ...colours] = await page
        .locator('b, i')
        .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).color))
      return Object.fromEntries(names.map((name, at) => [name, contrast(paper, colours[at] ?? '')]))
    }
    const usual = await show()
    await page.emulateMedia({ contrast: 'more' })
    const more = await show()
    await page.emulateMedia({ contrast: null })
    const isShort = (name: string): boolean => (more[name] ?? 0) < (name.startsWith('line') ? 3 : 7)
    expect(names.filter(isShort)).toEqual([])
    expect(names.filter((name) => (more[name] ?? 0) < (usual[name] ?? 21))).toEqual([])
    expect(usual.line).toBeLessThan(3)
  },
)
