import { expect, test } from 'vitest'
import { decodeReport, encodeReport } from 'react-hippo-video/contract'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

test('the documented report is read into our words', () => {
  expect(decodeReport(fixture('report'))).toEqual({
    videoId: '988',
    pageLoads: 15,
    plays: 13,
    viewers: 10,
    averageWatchRate: 85,
    actions: {
      total: 111,
      annotations: 4,
      callsToAction: 19,
      forms: 6,
      endScreens: 3,
      questions: 5,
      comments: 8,
      reactions: 63,
      replies: 3,
    },
    watchRate: [
      { percent: 0, count: 0 },
      { percent: 25, count: 3 },
      { percent: 50, count: 2 },
      { percent: 75, count: 1 },
      { percent: 100, count: 5 },
    ],
    popularRegion: 'Houston, Texas',
    playsInPopularRegion: 1,
  })
})

test('and written back exactly as documented', () => {
  expect(encodeReport(decodeReport(fixture('report')))).toEqual(fixture('report'))
})

test('a video without plays has no popular region', () => {
  const wire = { ...fixture('report'), popular_region: ' NA ', plays_in_popular_region: ' NA ' }
  expect(decodeReport(wire)).toMatchObject({ popularRegion: null, playsInPopularRegion: null })
  expect(decodeReport({ ...wire, popular_region: '', plays_in_popular_region: null })).toMatchObject({
    popularRegion: null,
    playsInPopularRegion: null,
  })
})

test('a bucket or a kind of action that is left out did not happen; the total is made where it is missing', () => {
  const read = decodeReport({
    ...fixture('report'),
    watch_rate: { '25': 3 },
    actions: { forms: 2, replies: 1 },
  })
  expect(read.watchRate.map((each) => each.count)).toEqual([0, 3, 0, 0, 0])
  expect(read.actions).toMatchObject({ total: 3, forms: 2, replies: 1, comments: 0 })
})

test('a figure that rounding pushed out of range is drawn in, text of a number is read', () => {
  expect(decodeReport({ ...fixture('report'), avg_watch_rate: 100.4 }).averageWatchRate).toBe(100)
  expect(decodeReport({ ...fixture('report'), avg_watch_rate: -0.2 }).averageWatchRate).toBe(0)
  expect(decodeReport({ ...fixture('report'), avg_watch_rate: '84.5' }).averageWatchRate).toBe(84.5)
})

test.each([
  ['a negative count', { total_plays: -1 }, 'total_plays'],
  ['half a play', { total_plays: 1.5 }, 'total_plays'],
  ['NaN', { avg_watch_rate: Number.NaN }, 'avg_watch_rate'],
  ['infinity', { unique_users: Number.POSITIVE_INFINITY }, 'unique_users'],
  ['a count beyond 2^53', { total_page_loads: 2 ** 60 }, 'total_page_loads'],
  ['an id beyond 2^53', { id: 2 ** 53 }, 'id'],
  ['a blank id', { id: ' ' }, 'id'],
  ['a missing headline figure', { unique_users: undefined }, 'unique_users'],
  ['a broken bucket', { watch_rate: { '50': 'a' } }, 'watch_rate.50'],
])('%s is refused, and the hint names the field', (_, change, path) => {
  const error = failure(() => decodeReport({ ...fixture('report'), ...change }))
  expect(error.code).toBe('invalid_response')
  expect(error.hint).toContain(`${path}: expected`)
})

test('an error never repeats what was received', () => {
  const error = failure(() => decodeReport({ ...fixture('report'), total_plays: 'mira.castell@example.com' }))
  expect(JSON.stringify([error.message, error.hint])).not.toContain('mira')
})

test('an inherited property is no field', () => {
  expect(failure(() => decodeReport(JSON.parse('{"__proto__":{"id":1}}'))).code).toBe('invalid_response')
})
