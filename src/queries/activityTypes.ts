import type { ActivityEvent } from '../contract/app/activity.js'
import type { HippoError } from '../core/error.js'

/** Where the way to the activity stands. */
export type ActivityStatus =
  | { status: 'connecting' }
  | { status: 'live' }
  /** Lost; tried again at `retryAt` (epoch milliseconds), or, where that is null, once the browser is online. */
  | { status: 'waiting'; retryAt: number | null; error: HippoError }
  /** Trying again by itself would not help. */
  | { status: 'refused'; error: HippoError }
  /** Nothing is followed: the backend has no activity, or nobody asks for it any more. */
  | { status: 'closed' }

/** An event as a feed keeps it. */
export interface ActivityEntry {
  event: ActivityEvent
  /** Counts up as events arrive here. */
  order: number
  /** Whether it had happened before anybody listened. */
  past: boolean
}

/** What a feed knows. */
export interface ActivityState {
  status: ActivityStatus
  /** Newest first, by when they happened. */
  entries: readonly ActivityEntry[]
}
