import type { ReportPeriod } from '../../hooks/data.js'

const dayMs = 86_400_000

/** The day some days after another one; what is no day is given back, for the backend to refuse. */
function shift(day: string, by: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + by * dayMs
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 10) : day
}

/** The `days` days that end with `last`, and as many before them. */
export function periodsBefore(last: string, days: number): { now: ReportPeriod; before: ReportPeriod } {
  const from = shift(last, 1 - days)
  return { now: { from, to: last }, before: { from: shift(from, -days), to: shift(from, -1) } }
}
