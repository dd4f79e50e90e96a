import { appendFileSync } from 'node:fs'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../e2e/world.js'
import { type HidingBrowser, openHidingBrowser } from './hiddenTabBrowser.js'
import type { TakeResult, TakeSeen } from './hiddenTabTakePage.js'

/** The tab is shown for so long, then hidden for so long, three times in one take. */
const windowMs = 4000

/** More lines are a matter of the machine: two cores that do something else besides encode them at half the rate. */
const sizes = process.env.FIGURES ? [360, 720] : [360]

let browser: HidingBrowser
beforeAll(async () => {
  // Screen and camera give 20 pictures a second, the take has 30. Not a tab: one that is recorded is never hidden.
  browser = await openHidingBrowser(
    'hiddenTabTakePage.ts',
    '--use-fake-device-for-media-stream=display-media-type=monitor,fps=20',
  )
})
afterAll(() => browser?.close())

const read = (page: Page): Promise<TakeSeen> => page.evaluate('read()')

/** Of the take's time, in seconds. */
interface Span {
  from: number
  to: number
}

/** Waits until so much was recorded, with the tab shown or hidden all the while. */
async function recordFor(page: Page, visibility: DocumentVisibilityState): Promise<Span> {
  const seen = async (): Promise<TakeSeen | false> => {
    const now = await read(page)
    expect(now.status).toBe('recording')
    return now.visibility === visibility && now
  }
  const from = (await until(`the tab to be ${visibility}`, seen)).at
  const end = await until('the take to go on', async () => {
    const now = await read(page)
    return now.at - from >= windowMs && now
  })
  expect(end).toMatchObject({ visibility, status: 'recording' })
  return { from: from / 1000, to: end.at / 1000 }
}

async function timesOf(file: Buffer): Promise<number[]> {
  const input = new Input({ source: new BufferSource(file), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('There is no picture.')
  const times: number[] = []
  for await (const { timestamp } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  }))
    times.push(timestamp)
  input.dispose()
  return times.toSorted((a, b) => a - b)
}

const round = (value: number): number => Math.round(value * 100) / 100

const within = (times: number[], { from, to }: Span): number[] =>
  times.filter((time) => time >= from && time < to)

/** What it reaches in its best window: the others lost to whatever else this machine did. */
function best(times: number[], spans: Span[]): number {
  return Math.max(...spans.map((span) => within(times, span).length / (span.to - span.from)))
}

/** The shortest of the windows' longest times without a picture, in seconds. */
function gap(times: number[], spans: Span[]): number {
  const longest = (span: Span): number => {
    const all = [span.from, ...within(times, span), span.to]
    return Math.max(...all.slice(1).map((time, n) => time - (all[n] ?? 0)))
  }
  return Math.min(...spans.map(longest))
}

it.each(sizes)(
  'a take of %i lines goes on in a hidden tab, at its rate and with fresh pictures',
  async (lines) => {
    const page = await browser.open()
    await page.bringToFront()
    await page.evaluate(`begin(${lines})`)
    await until('the recording', async () => (await read(page)).status === 'recording')
    const other = await browser.open()
    const shown: Span[] = []
    const hidden: Span[] = []
    for (let round = 0; round < 3; round += 1) {
      await page.bringToFront()
      shown.push(await recordFor(page, 'visible'))
      await other.bringToFront()
      hidden.push(await recordFor(page, 'hidden'))
    }
    // Stopped where nobody sees it, too.
    await page.evaluate('stop()')
    await until('all of it on the server', async () => (await read(page)).upload === 'complete')
    const { warnings } = await read(page)
    const { file, fresh, held, recorded }: TakeResult = await page.evaluate('result()')
    await other.close()
    await page.close()

    const pictures = await timesOf(Buffer.from(file, 'base64'))
    const rates = Object.entries({ pictures, freshScreen: fresh.screen, freshCamera: fresh.camera }).map(
      ([name, times]) => ({
        name,
        shown: round(best(times, shown)),
        hidden: round(best(times, hidden)),
        longestGapHidden: round(gap(times, hidden)),
      }),
    )
    console.log(`Per second in the file, ${lines} lines: best of three windows; gap in seconds`)
    console.table(rates)
    if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${JSON.stringify({ lines, rates })}\n`)
    expect(held).toBe(recorded)
    expect(warnings).not.toContain('picture_frozen')
    for (const rate of rates) {
      expect(rate.shown).toBeGreaterThan(10)
      expect(rate.hidden).toBeGreaterThan(rate.shown * 0.9)
      // Throttled timers beat once a second.
      expect(rate.longestGapHidden).toBeLessThan(0.5)
    }
  },
)
