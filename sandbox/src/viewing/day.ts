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
