import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCreatedDate, formatViewedDate, parseHippoDate } from 'react-hippo-video/contract'
import { failure } from './failure.js'

test.each([
  ['31/12/2018 02:23 AM', Date.UTC(2018, 11, 31, 2, 23)],
  ['09/01/2019 12:27PM', Date.UTC(2019, 0, 9, 12, 27)],
  ['19/10/2018 12:25PM', Date.UTC(2018, 9, 19, 12, 25)],
  ['01/02/2024 12:00 am', Date.UTC(2024, 1, 1, 0, 0)],
  ['29/02/2024 11:59 PM', Date.UTC(2024, 1, 29, 23, 59)],
  ['07 Jan 2019 - 12:57PM', Date.UTC(2019, 0, 7, 12, 57)],
  ['7 JAN 2019 - 1:05 am', Date.UTC(2019, 0, 7, 1, 5)],
])('%s is read', (raw, at) => {
  expect(parseHippoDate(raw)).toEqual({ raw, at, timeZone: 'UTC' })
})

test.each([
  '31/02/2019 10:00 AM',
  '29/02/2023 10:00 AM',
  '00/01/2019 10:00 AM',
  '12/13/2019 10:00 AM',
  '01/01/2019 13:00 PM',
  '01/01/2019 00:10 AM',
  '01/01/2019 10:60 AM',
  '01/01/2019 10:00',
  '01/01/0019 10:00 AM',
  '07 Foo 2019 - 12:57PM',
  '2019-01-07T12:57:00Z',
  'yesterday',
  '',
])('%j keeps its text and has no instant', (raw) => {
  expect(parseHippoDate(raw)).toEqual({ raw, at: null, timeZone: 'UTC' })
})

test('a zone moves the instant, a skipped time counts after the gap, a doubled one as the first', () => {
  expect(parseHippoDate('01/07/2024 09:00 AM', 'America/New_York').at).toBe(Date.UTC(2024, 6, 1, 13))
  expect(parseHippoDate('10/03/2024 02:30 AM', 'America/New_York').at).toBe(Date.UTC(2024, 2, 10, 7, 30))
  expect(parseHippoDate('03/11/2024 01:30 AM', 'America/New_York').at).toBe(Date.UTC(2024, 10, 3, 5, 30))
})

test('a zone that does not exist, or no instant at all, is said to be so', () => {
  expect(failure(() => parseHippoDate('31/12/2018 02:23 AM', 'Mars/Olympus')).code).toBe('invalid_request')
  expect(failure(() => formatViewedDate(Number.NaN, 'UTC')).code).toBe('invalid_request')
  expect(failure(() => formatCreatedDate(1e300, 'UTC')).code).toBe('invalid_request')
})

test('both forms are printed as Hippo does', () => {
  const at = Date.UTC(2018, 11, 31, 2, 23)
  expect(formatViewedDate(at, 'UTC')).toBe('31/12/2018 02:23 AM')
  expect(formatCreatedDate(Date.UTC(2019, 0, 7, 12, 57), 'UTC')).toBe('07 Jan 2019 - 12:57PM')
  expect(formatViewedDate(at, 'Asia/Kolkata')).toBe('31/12/2018 07:53 AM')
})

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
]
const minute = 60_000
const instants = fc.integer({ min: Date.UTC(2000, 0, 1) / minute, max: Date.UTC(2100, 0, 1) / minute })

test('what is printed is read back as the same minute in every zone, or as the first of two alike', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), fc.boolean(), (minutes, zone, viewed) => {
      const at = minutes * minute
      const format = viewed ? formatViewedDate : formatCreatedDate
      const printed = format(at, zone)
      const back = parseHippoDate(printed, zone).at
      expect(back).not.toBeNull()
      expect(format(back!, zone)).toBe(printed)
      expect(at - back!).toBeGreaterThanOrEqual(0)
      expect(at - back!).toBeLessThanOrEqual(60 * minute)
    }),
    { numRuns: 2000 },
  )
})

test('no text makes reading a date throw', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      expect(parseHippoDate(raw).raw).toBe(raw)
    }),
  )
})
