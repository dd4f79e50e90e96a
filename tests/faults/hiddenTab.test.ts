import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../e2e/world.js'
import { type HidingBrowser, openHidingBrowser } from './hiddenTabBrowser.js'
import type { Seen } from './hiddenTabPage.js'

/** Each measurement, on the page's own clock. */
const measuredMs = 2500

let browser: HidingBrowser
beforeAll(async () => {
  // The moving camera gives 20 pictures a second, the compositor 30.
  browser = await openHidingBrowser('hiddenTabPage.ts', '--use-fake-device-for-media-stream')
})
afterAll(() => browser?.close())

/** Of a page, without asking anything of its timers. */
const read = (page: Page): Promise<Seen> => page.evaluate('read()')

type Rates = Record<'drawn' | 'pictures' | 'freshScreen' | 'freshCamera' | 'beats', number>

/** Per second of the page's clock. */
async function measure(page: Page, visibility: DocumentVisibilityState): Promise<Rates> {
  const before = await until(`the tab to be ${visibility}`, async () => {
    const now = await read(page)
    return now.visibility === visibility && now
  })
  const after = await until('the measurement', async () => {
    const now = await read(page)
    return now.at - before.at >= measuredMs && now
  })
  expect(after.visibility).toBe(visibility)
  const rate = (name: keyof Rates): number =>
    Math.round(((after[name] - before[name]) * 10_000) / (after.at - before.at)) / 10
  return {
    drawn: rate('drawn'),
    pictures: rate('pictures'),
    freshScreen: rate('freshScreen'),
    freshCamera: rate('freshCamera'),
    beats: rate('beats'),
  }
}

/** What it reaches in its best round: the others lost to whatever else this machine did. */
function best(rounds: Rates[]): Rates {
  const most = (name: keyof Rates): number => Math.max(...rounds.map((rates) => rates[name]))
  return {
    drawn: most('drawn'),
    pictures: most('pictures'),
    freshScreen: most('freshScreen'),
    freshCamera: most('freshCamera'),
    beats: most('beats'),
  }
}

it.each(['worker', 'canvas'] as const)(
  'a hidden tab keeps its rate and its pictures fresh (%s)',
  async (kind) => {
    const page = await browser.open()
    expect(await page.evaluate(`begin('${kind}')`)).toBe(kind)
    await until('pictures', async () => (await read(page)).freshCamera > 20)
    const other = await browser.open()
    const shown: Rates[] = []
    const hidden: Rates[] = []
    for (let round = 0; round < 3; round += 1) {
      await page.bringToFront()
      shown.push(await measure(page, 'visible'))
      await other.bringToFront()
      hidden.push(await measure(page, 'hidden'))
    }
    console.log(`Per second, ${kind}: best of three rounds`)
    console.table({ shown: best(shown), hidden: best(hidden) })
    // Throttling is really on.
    expect(best(shown).beats).toBeGreaterThan(20)
    expect(best(hidden).beats).toBeLessThan(3)
    // What is drawn comes out, seen or not; a machine that has no time draws less.
    for (const rates of [best(shown), best(hidden)]) expect(rates.pictures).toBeGreaterThan(rates.drawn * 0.9)
    for (const name of ['pictures', 'freshScreen', 'freshCamera'] as const) {
      expect(best(shown)[name]).toBeGreaterThan(10)
      expect(best(hidden)[name]).toBeGreaterThan(best(shown)[name] * 0.9)
    }
    await other.close()
    await page.close()
  },
)

it.each(['worker', 'canvas'] as const)('a camera that freezes is told of once (%s)', async (kind) => {
  const page = await browser.open()
  // A tab may be opened behind another one, where its own drawing would be throttled.
  await page.bringToFront()
  await page.evaluate(`beginFreezing('${kind}')`)
  await until('a steady camera', async () => (await read(page)).freshCamera > 100)
  await page.evaluate('freeze()')
  await until('the warning', async () => (await read(page)).frozen.length > 0)
  const { at } = await read(page)
  // The screen moves on, and is not suspected.
  await until('two more seconds', async () => (await read(page)).at > at + 2000)
  expect((await read(page)).frozen).toEqual(['camera'])
  await page.close()
})
