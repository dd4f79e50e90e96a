import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRange } from '../../src/media/range.js'

it.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['items=0-1', null],
  ['bytes=a-b', null],
  [null, null],
])('reads %s', (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected)
})

it('never leaves the file', () => {
  const number = fc.option(fc.nat(300), { nil: '' })
  fc.assert(
    fc.property(number, number, fc.nat(200), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size)
      fc.pre(range !== null && range !== 'unsatisfiable')
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
