const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone, as `2026-01-31`: days are text, so that no zone can move them later. */
export function dayOf(at: number, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    // The Swedish form is the ISO form.
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(at)
}

/** Zone in which days are counted and times are printed. Hippo names none; ours is UTC. */
export const reportZone = 'UTC'

const halfHourMs = 1_800_000

/** When a day begins in a zone, in epoch milliseconds: the first half hour that belongs to it. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(day)
  // No zone is further from Greenwich than fifteen hours.
  for (let at = midnight - 30 * halfHourMs; at <= midnight + 30 * halfHourMs; at += halfHourMs) {
    if (dayOf(at, timeZone) >= day) return at
  }
  return midnight
}
