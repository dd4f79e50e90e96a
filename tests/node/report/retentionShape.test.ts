import { array, assert, nat, property } from 'fast-check'
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
    expect(spansOf(flat(0, []))).toEqual([])
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

  test('the rows of the table lie end to end and cover the whole', () => {
    assert(
      property(array(nat(50), { minLength: 1, maxLength: 600 }), (reached) => {
        const retention = flat(50, reached)
        const spans = spansOf(retention)
        expect(spans.length).toBe(Math.min(10, reached.length))
        expect(spans[0]?.fromMs).toBe(0)
        expect(spans.at(-1)?.toMs).toBeCloseTo(retention.durationMs)
        spans.slice(1).forEach((span, at) => expect(span.fromMs).toBe(spans[at]?.toMs))
        const shares = reached.map((_, slice) => shareAt(retention, slice))
        for (const { share } of spans) {
          expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9)
          expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9)
        }
      }),
    )
  })
})
