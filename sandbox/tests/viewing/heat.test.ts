import * as fc from 'fast-check'
import type { Pass } from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { addToHeat, decodeCounts, emptyHeat, encodeCounts, heatSlices } from '../../src/viewing/heat.js'

test.each([
  [8000, 100],
  [100_000, 100],
  [250_500, 251],
  [600_000, 600],
  [7_200_000, 600],
])('a video of %i ms has %i slices', (durationMs, slices) => {
  expect(heatSlices(durationMs)).toBe(slices)
})

test('a slice is reached once per session, and replayed by each further pass', () => {
  const heat = emptyHeat(10_000)
  addToHeat(heat, [[0, 5000], [2000, 3000], [2000, 3000]], 10_000) // prettier-ignore
  addToHeat(heat, [[4000, 10_000]], 10_000)
  expect(heat.reached[0]).toBe(1)
  expect(heat.reached[45]).toBe(2)
  expect(heat.reached[99]).toBe(1)
  expect(heat.replays[25]).toBe(2)
  expect(heat.replays[45]).toBe(0)
})

test('passes that meet never both claim the slice they meet in', () => {
  const pass = fc.integer({ min: 1, max: 9999 })
  fc.assert(
    fc.property(pass, (middle) => {
      const heat = emptyHeat(10_000)
      const passes: Pass[] = [[0, middle], [middle, 10_000]] // prettier-ignore
      addToHeat(heat, passes, 10_000)
      expect(heat.reached.every((count) => count === 1)).toBe(true)
      expect(heat.replays.every((count) => count === 0)).toBe(true)
    }),
  )
})

test('counts survive storage', () => {
  expect(decodeCounts(encodeCounts([0, 1, 4_294_967_295]))).toEqual([0, 1, 4_294_967_295])
})
