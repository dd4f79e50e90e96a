import { numberFormat } from './numberFormat.js'

/** 1234 -> "1,234" in the digits and grouping of the locale. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value)
}
