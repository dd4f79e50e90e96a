import { formatList } from './formatList.js'
import { numberFormat } from './numberFormat.js'

/**
 * 171000 ms -> "2 minutes, 51 seconds", for those who hear it. Says what `Intl.DurationFormat` says, which servers and
 * browsers do not all have yet: one of them alone would not hydrate. Parts of a second are rounded.
 */
export function formatDurationInWords(ms: number, locale: string): string {
  const total = Math.max(0, Math.round(ms / 1000))
  const parts: [unit: string, value: number][] = [
    ['hour', Math.floor(total / 3600)],
    ['minute', Math.floor(total / 60) % 60],
    ['second', total % 60],
  ]
  const said = parts.filter(([unit, value]) => value > 0 || (total === 0 && unit === 'second'))
  const words = said.map(([unit, value]) =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  )
  return formatList(words, locale, 'unit')
}
