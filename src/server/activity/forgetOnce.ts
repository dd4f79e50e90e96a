import type { Account } from '../accounts.js'
import { createRecentMap, type RecentMap } from '../recentMap.js'

const heard = new WeakMap<Account, RecentMap<true>>()

/**
 * Drops what an account has cached about a video, once for each event: whoever is told of it reads anew, and a
 * hundred streams that tell of the same event still share one answer.
 */
export function forgetOnce(account: Account, eventId: string, videoId: string): void {
  const known = heard.get(account) ?? createRecentMap<true>(1000)
  heard.set(account, known)
  if (known.get(eventId)) return
  known.set(eventId, true)
  account.forget(videoId)
}
