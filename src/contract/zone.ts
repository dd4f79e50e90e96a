import { HippoError } from '../core/error.js'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
    return format
  } catch (cause) {
    throw new HippoError('invalid_request', `There is no time zone called ${timeZone}.`, {
      hint: 'Name an IANA zone, such as Europe/Berlin.',
      cause,
    })
  }
}

/** What clocks in `timeZone` show at an instant, written as if it were UTC; NaN where that is no date. */
export function wallClock(at: number, timeZone: string): number {
  const format = formatFor(timeZone)
  if (Number.isNaN(new Date(at).getTime())) return Number.NaN
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The instant at which clocks in `timeZone` show `wall`: the first of two, or the one after a gap. */
export function zonedInstant(wall: number, timeZone: string): number {
  const day = 86_400_000
  // The offsets a day before and a day after are the only two this wall time can have.
  const before = wall - (wallClock(wall - day, timeZone) - (wall - day))
  const after = wall - (wallClock(wall + day, timeZone) - (wall + day))
  const real = [before, after].filter((at) => wallClock(at, timeZone) === wall)
  return real.length > 0 ? Math.min(...real) : before
}
