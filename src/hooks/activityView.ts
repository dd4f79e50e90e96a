import type { ActivityEntry, ActivityEvent, ActivityType } from '../queries/index.js'

/** Which events are wanted. */
export interface ActivityFilter {
  types: readonly ActivityType[] | undefined
  videoId: string | undefined
}

/** How far a reader has come, in the order of arrival. */
export interface ActivityReading {
  /** What arrived up to here is shown. */
  shownTo: number
  /** What arrived after this is not even told of; null while nothing is held back. */
  pausedAt: number | null
}

/** Whether an event is wanted. */
export function isWanted(event: ActivityEvent, { types, videoId }: ActivityFilter): boolean {
  if (types && !types.includes(event.type)) return false
  return videoId === undefined || event.video.id === videoId
}

/** The latest arrival among entries; 0 before any. */
export function latestOrder(entries: readonly ActivityEntry[]): number {
  return entries.reduce((latest, entry) => Math.max(latest, entry.order), 0)
}

/** Divides what is wanted into what is shown and what waits to be, newest first. */
export function divideEntries(
  entries: readonly ActivityEntry[],
  filter: ActivityFilter,
  { shownTo, pausedAt }: ActivityReading,
): { shown: ActivityEvent[]; fresh: ActivityEvent[] } {
  const shown: ActivityEvent[] = []
  const fresh: ActivityEvent[] = []
  for (const { event, order, past } of entries) {
    if (!isWanted(event, filter)) continue
    if (past || order <= shownTo) shown.push(event)
    else if (pausedAt === null || order <= pausedAt) fresh.push(event)
  }
  return { shown, fresh }
}
