import type { ActivityEntry } from './activityTypes.js'

/** Puts an entry where it belongs by the time it happened, and keeps the newest `max`. */
export function addEntry(
  entries: readonly ActivityEntry[],
  entry: ActivityEntry,
  max: number,
): readonly ActivityEntry[] {
  const { occurredAt } = entry.event
  const later = entries.findIndex((each) => each.event.occurredAt <= occurredAt)
  return entries.toSpliced(later === -1 ? entries.length : later, 0, entry).slice(0, max)
}
