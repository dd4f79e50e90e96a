import { array, assert, boolean, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  shareAt,
  spansOf,
  steepestDrop,
  stepsOf,
  timeAt,
} from '../../../src/components/retention/retentionShape.js'
import { retentionFixture } from '../../../src/testing/index.js'

const flat = (plays: number, reached: number[]) =>
  retentionFixture({ plays, durationMs: 100_000, reached, replays: reached.map(() => 0) })

describe('the shape of retention', () => {
  test('says share and time of a slice', () => {
    const retention = flat(8, [8, 6, 4, 2])
    expect([0, 1, 2, 3].map((slice) => shareAt(retention, slice))).toEqual([100, 75, 50, 25])
    expect([0, 2, 4].map((slice) => timeAt(retention, slice))).toEqual([0, 50_000, 100_000])
  })

  test('is nought, and nowhere, without plays or slices', () => {
    expect(shareAt(flat(0, [0, 0]), 1)).toBe(0)
    expect(timeAt(flat(0, []), 0)).toBe(0)
    expect(spansOf(flat(0, []), true)).toEqual([])
    expect(steepestDrop(flat(0, []))).toBeNull()
  })

  test('draws a step for each slice, from left to right', () => {
    expect(stepsOf([100, 50, 0, 25])).toBe('V0H25V50H50V100H75V75H100')
  })

  test('finds the steepest fall, but not at either end', () => {
    const reached = Array.from({ length: 100 }, (_, slice) =>
      slice < 1 ? 100 : slice < 40 ? 80 : slice < 99 ? 50 : 0,
    )
    expect(steepestDrop(flat(100, reached))).toEqual({ slice: 35, share: 30 })
  })

  test('speaks of no fall below a tenth', () => {
    const reached = Array.from({ length: 100 }, (_, slice) => 100 - Math.floor(slice / 10))
    expect(steepestDrop(flat(100, reached))).toBeNull()
  })

  test('has a row wherever the curve changes, and one where it stays', () => {
    const retention = { ...flat(4, [4, 4, 3, 3, 3, 1]), durationMs: 60_000, replays: [0, 0, 0, 2, 2, 0] }
    const rows = (replays: boolean) =>
      spansOf(retention, replays).map(({ fromMs, toMs, share, replays: again }) => [
        fromMs,
        toMs,
        share,
        again,
      ])
    expect(rows(true)).toEqual([
      [0, 20_000, 100, 0],
      [20_000, 30_000, 75, 0],
      [30_000, 50_000, 75, 2],
      [50_000, 60_000, 25, 0],
    ])
    expect(rows(false)).toEqual([
      [0, 20_000, 100, null],
      [20_000, 50_000, 75, null],
      [50_000, 60_000, 25, null],
    ])
  })

  test('the rows of the table lie end to end, and say of each slice what the curve shows of it', () => {
    assert(
      property(
        array(nat(50), { minLength: 1, maxLength: 600 }),
        integer({ min: 1, max: 4000 }),
        boolean(),
        (reached, sliceMs, replays) => {
          const durationMs = sliceMs * reached.length
          const retention = { ...flat(50, reached), durationMs, replays: reached.map((count) => count % 3) }
          const spans = spansOf(retention, replays)
          expect(spans[0]?.fromMs).toBe(0)
          expect(spans.at(-1)?.toMs).toBeCloseTo(durationMs)
          spans.slice(1).forEach((span, at) => expect(span.fromMs).toBe(spans[at]?.toMs))
          for (const { fromMs, toMs, share, replays: again } of spans) {
            const of = reached
              .map((_, slice) => slice)
              .filter((slice) => timeAt(retention, slice) >= fromMs && timeAt(retention, slice + 0.5) < toMs)
            const shares = of.map((slice) => shareAt(retention, slice))
            // A second of shorter slices is told by their mean.
            const tolerance = sliceMs < 1000 ? 1e-9 + Math.max(...shares) - Math.min(...shares) : 0.5
            for (const each of shares) expect(Math.abs(each - share)).toBeLessThanOrEqual(tolerance)
            expect(again).toBe(replays ? Math.max(...of.map((slice) => retention.replays[slice] ?? 0)) : null)
          }
        },
      ),
    )
  })

  test('no row of a video with short slices begins and ends at the same second', () => {
    const reached = Array.from({ length: 100 }, (_, slice) => 100 - slice)
    const spans = spansOf({ ...flat(100, reached), durationMs: 30_000 }, true)
    expect(spans).toHaveLength(30)
    for (const { fromMs, toMs } of spans)
      expect(Math.round(fromMs / 1000)).toBeLessThan(Math.round(toMs / 1000))
  })

  test('ten thousand slices are no more rows than anybody reads', () => {
    const reached = Array.from({ length: 10_000 }, (_, slice) => slice % 100)
    expect(spansOf({ ...flat(100, reached), durationMs: 10_000_000 }, true).length).toBeLessThanOrEqual(600)
    expect(spansOf({ ...flat(100, reached), durationMs: 0 }, true).length).toBeLessThanOrEqual(600)
  })
})
