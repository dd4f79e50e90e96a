import { describe, expect, test } from 'vitest'
import { averageWatchRate, percentPlayed, watchBucket } from '../../src/viewing/figures.js'

describe('percentPlayed', () => {
  test.each([
    { coverage: 0, duration: 10_000, ended: false, percent: 0 },
    { coverage: 4949, duration: 10_000, ended: false, percent: 49 },
    { coverage: 4950, duration: 10_000, ended: false, percent: 50 },
    { coverage: 10_000, duration: 10_000, ended: false, percent: 100 },
    // The tail of a short video: 2 %.
    { coverage: 9800, duration: 10_000, ended: true, percent: 100 },
    { coverage: 9800, duration: 10_000, ended: false, percent: 98 },
    { coverage: 9799, duration: 10_000, ended: true, percent: 98 },
    // The tail of a long one: a second.
    { coverage: 199_000, duration: 200_000, ended: true, percent: 100 },
    { coverage: 198_000, duration: 200_000, ended: true, percent: 99 },
    // Ended after a jump: the tail is there, the middle is not.
    { coverage: 3000, duration: 10_000, ended: true, percent: 30 },
    { coverage: 12_000, duration: 10_000, ended: false, percent: 100 },
    { coverage: 500, duration: 0, ended: true, percent: 0 },
  ])('$coverage of $duration ms, ended $ended: $percent', ({ coverage, duration, ended, percent }) => {
    expect(percentPlayed(coverage, duration, ended)).toBe(percent)
  })
})

test.each([
  [0, 0],
  [24, 0],
  [25, 25],
  [49, 25],
  [50, 50],
  [74, 50],
  [75, 75],
  [99, 75],
  [100, 100],
])('%i percent falls into bucket %i', (percent, bucket) => {
  expect(watchBucket(percent)).toBe(bucket)
})

describe('averageWatchRate', () => {
  test.each([
    { watched: 17_000, plays: 2, duration: 10_000, rate: 85 },
    // Repeats count; the result does not leave the scale.
    { watched: 50_000, plays: 2, duration: 10_000, rate: 100 },
    { watched: 0, plays: 0, duration: 10_000, rate: 0 },
    { watched: 4000, plays: 1, duration: 0, rate: 0 },
  ])('$watched ms over $plays plays of $duration ms: $rate', ({ watched, plays, duration, rate }) => {
    expect(averageWatchRate(watched, plays, duration)).toBe(rate)
  })
})
