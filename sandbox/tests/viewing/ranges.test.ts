import * as fc from 'fast-check'
import type { Pass } from 'react-hippo-video/contract'
import { describe, expect, test } from 'vitest'
import { decodePasses, encodePasses } from '../../src/viewing/range-blob.js'
import { maxPasses, tidyPasses, totalMs, unionOf } from '../../src/viewing/ranges.js'
import { decodeSeen, encodeSeen, maxSeenRanges } from '../../src/viewing/seen-blob.js'

const durationMs = 2000

/** Any log of passes, also such as no honest player sends. */
const passes = fc.array(
  fc
    .tuple(fc.integer({ min: -200, max: durationMs + 500 }), fc.integer({ min: -50, max: 900 }))
    .map(([start, length]): Pass => [start, start + length]),
  { maxLength: 60 },
)

/** Every millisecond that was seen, by the most naive way there is. */
function millisecondsOf(log: readonly Pass[]): Set<number> {
  const seen = new Set<number>()
  for (const [start, end] of log)
    for (let at = Math.max(0, start); at < Math.min(durationMs, end); at++) seen.add(at)
  return seen
}

describe('passes', () => {
  test('cover what a naive count of milliseconds covers, and never more than the video', () => {
    fc.assert(
      fc.property(passes, (log) => {
        const coverage = totalMs(unionOf(tidyPasses(log, durationMs)))
        expect(coverage).toBe(millisecondsOf(log).size)
        expect(coverage).toBeLessThanOrEqual(durationMs)
      }),
    )
  })

  test('unite into sorted stretches that do not touch', () => {
    fc.assert(
      fc.property(passes, (log) => {
        const union = unionOf(tidyPasses(log, durationMs))
        union.forEach(([start, end], at) => {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThan(union[at - 1]?.[1] ?? -1)
        })
      }),
    )
  })

  test('count repeats in the time watched and once in the coverage', () => {
    const log: Pass[] = [
      [0, 1000],
      [500, 1500],
      [500, 1500],
    ]
    expect(totalMs(tidyPasses(log, durationMs))).toBe(3000)
    expect(totalMs(unionOf(log))).toBe(1500)
  })

  test('join where one continues the other, but not where it repeats', () => {
    const log: Pass[] = [
      [0, 100],
      [100, 250],
      [0, 100],
    ]
    expect(tidyPasses(log, durationMs)).toEqual([
      [0, 250],
      [0, 100],
    ])
  })

  test('lose the shortest ones when there are too many, never gain', () => {
    const log = Array.from({ length: maxPasses + 40 }, (_, at): Pass => [at * 5, at * 5 + 1 + (at % 3)])
    const tidy = tidyPasses(log, 10_000)
    expect(tidy).toHaveLength(maxPasses)
    expect(tidy.every(([start, end]) => log.some(([from, to]) => from === start && to === end))).toBe(true)
    expect(tidy.filter(([start, end]) => end - start === 1).length).toBeLessThan(
      log.filter(([start, end]) => end - start === 1).length,
    )
  })
})

describe('the stored form', () => {
  test('gives passes back as they were', () => {
    fc.assert(
      fc.property(passes, (log) => {
        const tidy = tidyPasses(log, durationMs)
        expect(decodePasses(encodePasses(tidy))).toEqual(tidy)
      }),
    )
  })

  test('reads a blob that is a window into a larger buffer', () => {
    const blob = encodePasses([[7, 4_000_000_000]])
    const buffer = Buffer.concat([Buffer.from([1, 2, 3]), blob, Buffer.from([4])])
    expect(decodePasses(buffer.subarray(3, 3 + blob.length))).toEqual([[7, 4_000_000_000]])
  })

  test('keeps what a viewer saw exactly while the stretches are few', () => {
    fc.assert(
      fc.property(passes, (log) => {
        const seen = unionOf(tidyPasses(log, durationMs)).slice(0, maxSeenRanges)
        expect(decodeSeen(encodeSeen(seen, durationMs))).toEqual(seen)
      }),
    )
  })

  test('falls back to cells of 1 % that differ by less than half a cell each', () => {
    const seen = Array.from({ length: 40 }, (_, at): Pass => [at * 2000, at * 2000 + 1000])
    const blob = encodeSeen(seen, 80_000)
    expect(blob.length).toBeLessThan(24)
    const cells = decodeSeen(blob)
    expect(cells.length).toBeGreaterThan(0)
    expect(Math.abs(totalMs(cells) - totalMs(seen))).toBeLessThanOrEqual(8000)
    expect(decodeSeen(encodeSeen(cells, 80_000))).toEqual(cells)
  })

  test('reads an empty blob as nothing seen', () => {
    expect(decodeSeen(new Uint8Array())).toEqual([])
  })
})
