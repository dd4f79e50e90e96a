import type { ViewerProfile } from '../contract/types.js'
import { viewerKey } from '../client/paging.js'
import type { ViewerProfilePages } from './viewerProfilesOptions.js'

/** A viewer with a key that stays the same while other rows come and go. */
export interface ViewerRow {
  key: string
  profile: ViewerProfile
}

function rowText(profile: ViewerProfile): string {
  return JSON.stringify(Object.entries(profile).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * All rows loaded so far. A row that a newcomer pushed onto the next page, and that was therefore sent twice,
 * is listed once; people who merely look alike are all kept.
 */
export function viewerRows(data: ViewerProfilePages | undefined): ViewerRow[] {
  const sent = new Set<string>()
  const taken = new Map<string, number>()
  return (data?.pages ?? []).flatMap((page) => {
    const fresh = page.rows.filter((profile) => !sent.has(rowText(profile)))
    for (const profile of page.rows) sent.add(rowText(profile))
    return fresh.map((profile) => {
      const id = viewerKey(profile)
      const count = taken.get(id) ?? 0
      taken.set(id, count + 1)
      return { key: `${id} ${count}`, profile }
    })
  })
}
