import { numberFormat } from './numberFormat.js'

/** 85 -> "85%". Whole numbers; only a true 0 reads as 0 %, only a true 100 as 100 %. */
export function formatPercent(value: number, locale: string): string {
  const whole = value <= 0 ? 0 : value >= 100 ? 100 : Math.min(99, Math.max(1, Math.round(value)))
  return numberFormat(locale, { style: 'percent' }).format(whole / 100)
}
