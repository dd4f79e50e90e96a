import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextRange, type RowRange } from '../../../src/components/viewers/rowRange.js'

const count = 5000
const places = fc.integer({ min: 0, max: count - 1 })
const seenAt = (from: number): RowRange => ({ from, to: Math.min(count, from + 17) })

it('holds what is seen, at once, and adds few rows beside it, wherever one scrolls', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1 }), (stops) => {
      let range: RowRange | null = null
      for (const stop of stops) {
        const seen = seenAt(stop)
        const before: RowRange | null = range
        range = nextRange(before, seen, count)
        expect(range.from).toBeGreaterThanOrEqual(0)
        expect(range.to).toBeLessThanOrEqual(count)
        expect(range.from).toBeLessThanOrEqual(seen.from)
        expect(range.to).toBeGreaterThanOrEqual(seen.to)
        const { from, to } = range
        const isNew = (row: number): boolean => before === null || row < before.from || row >= before.to
        const added = Array.from({ length: to - from }, (_, at) => from + at).filter(isNew)
        // As many as are seen, one more on either side, and one step.
        expect(added.length).toBeLessThanOrEqual(17 + 2 + 8)
        expect(to - from).toBeLessThanOrEqual(17 + 2 * (12 + 8))
      }
    }),
  )
})

it('comes to rest with rows ready on both sides, and stays there while little is scrolled', () => {
  fc.assert(
    fc.property(places, (stop) => {
      const seen = seenAt(stop)
      let range = nextRange(null, seen, count)
      for (let frame = 0; frame < 4; frame += 1) range = nextRange(range, seen, count)
      expect(nextRange(range, seen, count)).toEqual(range)
      expect(seen.from - range.from).toBeGreaterThanOrEqual(Math.min(seen.from, 5))
      expect(range.to - seen.to).toBeGreaterThanOrEqual(Math.min(count - seen.to, 5))
    }),
  )
})

it('is empty where there is nothing', () => {
  expect(nextRange(null, { from: 0, to: 0 }, 0)).toEqual({ from: 0, to: 0 })
})
