import type { ViewerProfile } from '../contract/types.js'
import { viewerKey } from '../client/paging.js'
import { rowText } from './viewerMatch.js'
import type { ViewerProfilePages } from './viewerProfilesOptions.js'

/** A viewer with a key that stays the same while other rows come and go. */
export interface ViewerRow {
  key: string
  profile: ViewerProfile
}

/** Counts of one viewer only grow: more views, or more seen, was read later. */
function isNewer(row: ViewerProfile, than: ViewerProfile): boolean {
  return row.views > than.views || (row.views === than.views && row.percentPlayed > than.percentPlayed)
}

/**
 * All rows loaded so far, each viewer with a mail address once. A row that a newcomer pushed onto the next page,
 * and that was therefore sent twice, is listed where it came first, as it was sent last; people without an address
 * who merely look alike are all kept.
 */
export function viewerRows(data: ViewerProfilePages | undefined): ViewerRow[] {
  const sent = new Set<string>()
  const taken = new Map<string, number>()
  const rows: ViewerRow[] = []
  for (const page of data?.pages ?? []) {
    const fresh = page.rows.filter((profile) => profile.email !== null || !sent.has(rowText(profile)))
    for (const profile of page.rows) if (profile.email === null) sent.add(rowText(profile))
    for (const profile of fresh) {
      const id = viewerKey(profile)
      const count = taken.get(id) ?? 0
      if (profile.email !== null && count > 0) {
        const place = rows.findIndex((row) => row.key === `${id} 0`)
        const before = rows[place]
        if (before && isNewer(profile, before.profile)) rows[place] = { key: before.key, profile }
        continue
      }
      taken.set(id, count + 1)
      rows.push({ key: `${id} ${count}`, profile })
    }
  }
  return rows
}
