import type { ActivityEvent } from '../../contract/app/activity.js'
import { HippoError } from '../../core/error.js'
import type { Granted } from '../granted.js'
import { createRecentMap } from '../recentMap.js'
import { maskActivity } from './maskActivity.js'

const mostVideos = 2000
const decisionLifeMs = 30_000

/** Gives an event as a grant may see it, or null where it may not. */
export type ActivityFilter = (event: ActivityEvent) => Promise<ActivityEvent | null>

/**
 * Makes the filter of one grant. What cannot be judged just now rejects, so that it is asked for again later
 * and neither shown nor lost; a video that has gone is covered by no grant.
 */
export function createActivityFilter({ access, account, grant }: Granted): ActivityFilter {
  const decisions = createRecentMap<boolean>(mostVideos, decisionLifeMs)
  async function covers(videoId: string): Promise<boolean> {
    const known = decisions.get(videoId)
    if (known !== undefined) return known
    const covered = await access.covers(videoId).catch((error: unknown) => {
      if (error instanceof HippoError && !error.retryable) return false
      throw error
    })
    decisions.set(videoId, covered)
    return covered
  }
  return async (event) => {
    if (!(await covers(event.video.id))) return null
    return grant.pii ? event : maskActivity(event, account.key)
  }
}
