import { numberFormat } from './numberFormat.js'

/** 171000 ms -> "2:51"; from an hour on "1:02:51". Parts of a second are rounded. */
export function formatDuration(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const digits = (value: number, minimumIntegerDigits: 1 | 2): string =>
    numberFormat(locale, { useGrouping: false, minimumIntegerDigits }).format(value)
  const rest = digits(seconds % 60, 2)
  return hours > 0
    ? `${digits(hours, 1)}:${digits(minutes % 60, 2)}:${rest}`
    : `${digits(minutes, 1)}:${rest}`
}
