import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../e2e/world.js'
import { type HidingBrowser, openHidingBrowser } from './hiddenTabBrowser.js'
import type { StillSeen, StillTake, Way } from './stillTabPage.js'

let browser: HidingBrowser
beforeAll(async () => {
  browser = await openHidingBrowser(
    'stillTabPage.ts',
    '--use-fake-device-for-media-stream=display-media-type=browser,fps=30',
  )
})
afterAll(() => browser?.close())

const read = (page: Page): Promise<StillSeen> => page.evaluate('read()')

const recordedTo = (page: Page, ms: number): Promise<StillSeen> =>
  until(`${ms} ms of the take`, async () => {
    const seen = await read(page)
    expect(seen.status).not.toBe('failed')
    return seen.at >= ms && seen
  })

// Late: what the compositor reads lacks the first pictures, as if it came just behind them.
it.each<Way>(['worker', 'worker, late', 'canvas'])(
  'a tab in which nothing moves is in the take from its first picture to its last, by way of the %s',
  async (way) => {
    const page = await browser.open()
    await page.bringToFront()
    await page.evaluate(`begin(${JSON.stringify(way)})`)
    const early = await recordedTo(page, 1000)
    const late = await recordedTo(page, 3000)
    await page.evaluate('stop()')
    await until('the review', async () => (await read(page)).status === 'review')
    const take: StillTake = await page.evaluate('result()')
    await page.close()

    // It goes on giving pictures, so whoever missed one is given the next.
    expect(late.pictures - early.pictures).toBeGreaterThanOrEqual(2)
    expect(take).toEqual({ all: take.all, right: take.all, drawnBy: [way], warnings: [] })
    expect(take.all).toBeGreaterThan(20)
  },
)
