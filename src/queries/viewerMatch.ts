import { viewerKey } from '../client/paging.js'
import type { ViewerProfile } from '../contract/types.js'

/** A row as text, whatever the order of its fields. */
export function rowText(profile: ViewerProfile): string {
  return JSON.stringify(Object.entries(profile).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether a row was sent before: people without an address can look alike, and are only the same as they were sent. */
export function sentKey(profile: ViewerProfile): string {
  return profile.email === null ? rowText(profile) : viewerKey(profile)
}

/** How rows read just now relate to those that were known. */
export interface ViewerMatch {
  /** By place among the known: the same viewer as read now. Includes those that have not changed. */
  met: ReadonlyMap<number, ViewerProfile>
  /** Those of them that have not changed: in a list by time, nothing has happened below. */
  same: ReadonlySet<number>
  /** Nobody known; in the order they were read. */
  newcomers: readonly ViewerProfile[]
}

/** Counts of one viewer only grow, so one with less is somebody else who looks alike. */
function mayHaveBecome(before: ViewerProfile, now: ViewerProfile): boolean {
  if (now.email !== null) return true
  return before.views <= now.views && before.percentPlayed <= now.percentPlayed
}

/**
 * Finds those just read among the known, each once: first rows that have not changed, then by who they are about.
 * Anonymous viewers can look alike, so one of them is taken for another only when that one could have become them.
 */
export function matchViewers(known: readonly ViewerProfile[], read: readonly ViewerProfile[]): ViewerMatch {
  const places = new Map<string, number[]>()
  for (const [place, row] of known.entries()) {
    const key = viewerKey(row)
    places.set(key, [...(places.get(key) ?? []), place])
  }
  const met = new Map<number, ViewerProfile>()
  const take = (row: ViewerProfile, test: (before: ViewerProfile) => boolean): boolean => {
    const candidates = places.get(viewerKey(row)) ?? []
    const place = candidates.find((each) => {
      const before = known[each]
      return !met.has(each) && before !== undefined && test(before)
    })
    if (place !== undefined) met.set(place, row)
    return place !== undefined
  }
  const changed = read.filter((row) => !take(row, (before) => rowText(before) === rowText(row)))
  const same = new Set(met.keys())
  const newcomers = changed.filter((row) => !take(row, (before) => mayHaveBecome(before, row)))
  return { met, same, newcomers }
}
