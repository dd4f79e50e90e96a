import * as fc from 'fast-check'
import type { Pass, ReportPeriod } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { dayOf, startOfDay } from '../../src/viewing/day.js'
import { readPeriod } from '../../src/viewing/period.js'
import { accountId, createStage, type Stage } from './stage.js'

const hourMs = 3_600_000
const all: ReportPeriod = { from: '2026-04-25', to: '2026-05-20' }

const read = (stage: Stage, period: ReportPeriod, timeZone = 'UTC') =>
  readPeriod(stage.services.db, { accountId, videoId: '1', durationMs: 10_000 }, period, timeZone)

interface Visit {
  afterHours: number
  who: number
  watchMs: number
  final: boolean
}

const visit: fc.Arbitrary<Visit> = fc.record({
  afterHours: fc.integer({ min: 0, max: 40 }),
  who: fc.nat(3),
  watchMs: fc.integer({ min: 0, max: 9000 }),
  final: fc.boolean(),
})

async function play(stage: Stage, visits: readonly Visit[]): Promise<void> {
  for (const { afterHours, who, watchMs, final } of visits) {
    stage.advance(afterHours * hourMs)
    await stage.seal()
    const session = await stage.begin('1', { email: `lead${who}@example.com` })
    stage.advance(10_000)
    const passes: Pass[] = watchMs === 0 ? [] : [[0, watchMs]]
    await session.beat(passes, { played: watchMs > 0, final })
  }
}

test('over everything equals the report, and its sums are those of its days', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 8 }), async (visits) => {
      const stage = await createStage()
      await stage.addVideo('1')
      await play(stage, visits)
      const report = await stage.report('1')
      const period = await read(stage, all)
      const { pageLoads, plays, viewers, averageWatchRate } = report
      expect(period).toMatchObject({ videoId: '1', ...all, pageLoads, plays, viewers, averageWatchRate })
      const sum = (key: 'pageLoads' | 'plays' | 'watchedMs') =>
        period.days.reduce((total, day) => total + day[key], 0)
      expect([sum('pageLoads'), sum('plays')]).toEqual([pageLoads, plays])
      expect(sum('watchedMs')).toBe(visits.reduce((total, each) => total + each.watchMs, 0))
      expect(period.days).toHaveLength(26)
      // Any two halves add up to the whole, but for the viewers, who may be in both.
      const first = await read(stage, { from: all.from, to: '2026-05-02' })
      const second = await read(stage, { from: '2026-05-03', to: all.to })
      expect([...first.days, ...second.days]).toEqual(period.days)
      expect(first.viewers + second.viewers).toBeGreaterThanOrEqual(viewers)
      expect(Math.max(first.viewers, second.viewers)).toBeLessThanOrEqual(viewers)
    }),
    { numRuns: 10 },
  )
})

describe('a period', () => {
  test('has a row for each of its days, and none of the day after', async () => {
    const stage = await createStage()
    await stage.addVideo('1')
    // It is noon of 1 May.
    const watch = async (email: string) => {
      const session = await stage.begin('1', { email })
      stage.advance(1000)
      await session.beat([[0, 500]])
    }
    await watch('ann@example.com')
    stage.advance(11 * hourMs + hourMs - 2000)
    await watch('ann@example.com')
    await watch('ben@example.com')
    const day = (name: string, plays: number) => ({
      day: name,
      pageLoads: plays,
      plays,
      watchedMs: plays * 500,
    })
    expect(await read(stage, { from: '2026-04-30', to: '2026-05-01' })).toMatchObject({
      viewers: 1,
      plays: 2,
      days: [day('2026-04-30', 0), day('2026-05-01', 2)],
    })
    expect(await read(stage, { from: '2026-05-02', to: '2026-05-02' })).toMatchObject({
      viewers: 1,
      days: [day('2026-05-02', 1)],
    })
    expect(await read(stage, { from: '2026-05-01', to: '2026-05-02' })).toMatchObject({
      viewers: 2,
      plays: 3,
    })
  })

  test.each([
    'UTC',
    'Asia/Kolkata',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Europe/Amsterdam',
  ])('begins in %s at the first instant of its first day, also when the clocks change', (timeZone) => {
    for (const day of ['2026-03-08', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-12-31']) {
      const start = startOfDay(day, timeZone)
      expect([dayOf(start - 1, timeZone) < day, dayOf(start, timeZone)]).toEqual([true, day])
    }
  })
})
