import type { Formats } from './format.js'
import { formatDate } from './formatDate.js'
import { formatDuration } from './formatDuration.js'
import { formatNumber } from './formatNumber.js'
import { formatPercent } from './formatPercent.js'

/** Formats of what stands in nearly every component. */
export type CommonFormats = Pick<Formats, 'number' | 'percent' | 'duration' | 'date' | 'dateTime'>

/** Makes them for a locale and time zone; the same on server and client. */
export function createCommonFormats(locale: string, timeZone: string): CommonFormats {
  return {
    number: (value) => formatNumber(value, locale),
    percent: (value) => formatPercent(value, locale),
    duration: (ms) => formatDuration(ms, locale),
    date: (at) => formatDate(at, locale, timeZone),
    dateTime: (at) => formatDate(at, locale, timeZone, 'short'),
  }
}
