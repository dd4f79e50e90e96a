import { HippoError } from '../core/error.js'
import type { HippoDate } from './types.js'
import { wallClock, zonedInstant } from './zone.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const viewed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) +(\d{1,2}):(\d{2}) ?([AP])M$/i
const created = /^(\d{1,2}) ([a-z]{3}) (\d{4}) - (\d{1,2}):(\d{2}) ?([AP])M$/i

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : months.indexOf(text.toLowerCase()) + 1
}

/** Reads one of the two printed forms into a wall-clock time written as if it were UTC, or null. */
function readWallClock(raw: string): number | null {
  const match = viewed.exec(raw.trim()) ?? created.exec(raw.trim())
  if (!match) return null
  const [, day = '', month = '', year = '', hour = '', minute = '', half = ''] = match
  const hour12 = Number(hour)
  if (hour12 < 1 || hour12 > 12 || Number(minute) > 59) return null
  const hour24 = (hour12 % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
  const at = Date.UTC(Number(year), monthOf(month) - 1, Number(day), hour24, Number(minute))
  // Date.UTC rolls 31/02 over into March; a date that does not exist is not read as another.
  const back = new Date(at)
  const same =
    back.getUTCFullYear() === Number(year) &&
    back.getUTCMonth() === monthOf(month) - 1 &&
    back.getUTCDate() === Number(day)
  return same ? at : null
}

/**
 * Reads `31/12/2018 02:23 AM` (day first, the space before AM/PM optional) and `07 Jan 2019 - 12:57PM`.
 * What cannot be read keeps its text and has no instant. A time the clocks skip counts as the time after the
 * gap, and one they show twice as the first.
 *
 * @param timeZone IANA zone; Hippo does not say which it prints. @default 'UTC'
 * @throws HippoError `invalid_request` when there is no such zone.
 */
export function parseHippoDate(raw: string, timeZone = 'UTC'): HippoDate {
  const wall = readWallClock(raw)
  return { raw, at: wall === null ? null : zonedInstant(wall, timeZone), timeZone }
}

interface PrintedParts {
  day: string
  month: number
  year: string
  clock: string
  half: 'AM' | 'PM'
}

function printedParts(at: number, timeZone: string): PrintedParts {
  const wall = new Date(wallClock(at, timeZone))
  if (Number.isNaN(wall.getTime())) {
    throw new HippoError('invalid_request', 'This instant cannot be written as a date.', {
      hint: 'Pass epoch milliseconds.',
    })
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  const hour = wall.getUTCHours()
  return {
    day: two(wall.getUTCDate()),
    month: wall.getUTCMonth(),
    year: String(wall.getUTCFullYear()).padStart(4, '0'),
    clock: `${two(hour % 12 || 12)}:${two(wall.getUTCMinutes())}`,
    half: hour < 12 ? 'AM' : 'PM',
  }
}

/** Writes an instant as viewer rows print it: `31/12/2018 02:23 AM`. */
export function formatViewedDate(at: number, timeZone: string): string {
  const { day, month, year, clock, half } = printedParts(at, timeZone)
  return `${day}/${String(month + 1).padStart(2, '0')}/${year} ${clock} ${half}`
}

/** Writes an instant as the library prints it: `07 Jan 2019 - 12:57PM`. */
export function formatCreatedDate(at: number, timeZone: string): string {
  const { day, month, year, clock, half } = printedParts(at, timeZone)
  const name = months[month] ?? ''
  return `${day} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} - ${clock}${half}`
}
