import { array, assert, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seenOf, stretchesOf } from '../../../src/components/timeline/stretches.js'

describe('stretches of a viewing', () => {
  test('are cut where the number of times changes', () => {
    expect(
      stretchesOf([
        [0, 60],
        [40, 80],
        [90, 100],
      ]),
    ).toEqual([
      { startMs: 0, endMs: 40, times: 1 },
      { startMs: 40, endMs: 60, times: 2 },
      { startMs: 60, endMs: 80, times: 1 },
      { startMs: 90, endMs: 100, times: 1 },
    ])
  })

  test('join where one pass ends and the next begins', () => {
    expect(
      stretchesOf([
        [0, 50],
        [50, 90],
      ]),
    ).toEqual([{ startMs: 0, endMs: 90, times: 1 }])
    expect(
      seenOf(
        stretchesOf([
          [0, 60],
          [40, 80],
          [90, 100],
        ]),
      ),
    ).toEqual([
      [0, 80],
      [90, 100],
    ])
  })

  test('leave out passes of no length, and are none without a pass', () => {
    expect(stretchesOf([[5, 5]])).toEqual([])
    expect(seenOf([])).toEqual([])
  })

  test('tell of every millisecond how often it was watched', () => {
    assert(
      property(array(tuple(nat(40), nat(40))), (passes) => {
        const stretches = stretchesOf(passes)
        const seen = seenOf(stretches)
        for (let at = 0; at < 80; at += 1) {
          const times = passes.filter(([start, end]) => start <= at && at < end).length
          const stretch = stretches.find(({ startMs, endMs }) => startMs <= at && at < endMs)
          expect(stretch?.times ?? 0).toBe(times)
          expect(seen.some(([start, end]) => start <= at && at < end)).toBe(times > 0)
        }
        expect(new Set(stretches.map(({ startMs }) => startMs)).size).toBe(stretches.length)
      }),
    )
  })
})
