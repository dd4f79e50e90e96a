import { numberFormat } from './numberFormat.js'

/** 171000 ms -> "2:51"; from an hour on "1:02:51". Parts of a second are rounded. */
export function formatDuration(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const plain = numberFormat(locale, { useGrouping: false })
  const padded = numberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 })
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = padded.format(seconds % 60)
  return hours > 0
    ? `${plain.format(hours)}:${padded.format(minutes)}:${rest}`
    : `${plain.format(minutes)}:${rest}`
}
