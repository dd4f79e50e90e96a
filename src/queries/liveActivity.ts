import type { ActivityEvent } from '../contract/app/activity.js'
import type { Capabilities } from '../contract/app/capabilities.js'
import type { Emitter } from '../core/emitter.js'
import type { ReadableStore } from '../core/store.js'
import type { ActivityState } from './activityTypes.js'

/** How a feed of activity is kept and connected. */
export interface ActivityFeedOptions {
  /** How many events are kept. @default 200 */
  max?: number
  /** What the person may do, asked when the feed begins. @default client.capabilities */
  capabilities?: (signal: AbortSignal) => Promise<Capabilities>
  /** Web Locks, by which the tabs agree on one that connects; null for a connection of one's own. @default navigator.locks */
  locks?: LockManager | null
  /** @default Math.random */
  random?: () => number
}

export interface ActivityFeedEvents {
  /** Something has happened; never what had happened before anybody listened. */
  event: ActivityEvent
  /** Something was missed: all that is shown may be old. */
  gap: null
}

/** Follows what happens, for as long as it is open. */
export interface LiveActivity {
  readonly state: ReadableStore<ActivityState>
  on: Emitter<ActivityFeedEvents>['on']
  /** Connects now instead of waiting. */
  retry(): void
  close(): void
}
