import { numberFormat } from './numberFormat.js'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** 12400000 -> "12.4 MB" in thousands, as file managers count; at most one place after the point. */
export function formatBytes(bytes: number, locale: string): string {
  const size = Math.max(0, bytes)
  const step = Math.min(units.length - 1, size < 1000 ? 0 : Math.floor(Math.log10(size) / 3))
  const value = size / 1000 ** step
  return numberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 100 && step > 0 ? 1 : 0,
  }).format(value)
}
