import { numberFormat } from './numberFormat.js'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** A running time as clocks show it, never rounded up: 84900 ms -> "01:24"; from an hour on "1:02:03". */
export function formatClock(ms: number, locale: string): string {
  const padded = numberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 })
  const plain = numberFormat(locale, { useGrouping: false })
  const time = Math.max(0, ms)
  const hours = Math.floor(time / hour)
  const minutes = padded.format(Math.floor((time % hour) / minute))
  const seconds = padded.format(Math.floor((time % minute) / second))
  return hours > 0 ? `${plain.format(hours)}:${minutes}:${seconds}` : `${minutes}:${seconds}`
}
