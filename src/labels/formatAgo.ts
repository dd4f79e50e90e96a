import { numberFormat } from './numberFormat.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** 120000 ms -> "2 min"; then "1 hr" and "3 days". Null below a minute and from a week on: other words say that better. */
export function formatAgo(ms: number, locale: string): string | null {
  const unit = (name: 'minute' | 'hour' | 'day', size: number): string =>
    numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' })
      .format(Math.floor(ms / size))
      // Node and browsers disagree on which space stands here.
      .replaceAll('\u00A0', ' ')
      .replaceAll('\u202F', ' ')
  if (ms < minute || ms >= 7 * day) return null
  if (ms < hour) return unit('minute', minute)
  return ms < day ? unit('hour', hour) : unit('day', day)
}
