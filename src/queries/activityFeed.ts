import type { HippoClient } from '../client/types.js'
import type { ActivityEvent, ActivityFrame } from '../contract/app/activity.js'
import type { Capabilities } from '../contract/app/capabilities.js'
import { createEmitter, type Emitter } from '../core/emitter.js'
import { createStore, type ReadableStore } from '../core/store.js'
import { createAlarm } from './activityAlarm.js'
import { addEntry } from './activityLog.js'
import { persist } from './activityPersist.js'
import { watchPresence } from './activityPresence.js'
import { followAudience } from './activitySession.js'
import type { ActivityState, ActivityStatus } from './activityTypes.js'

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

interface ActivityFeedEvents {
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

/** Counts over all feeds of the page, so that whoever changes from one to another can still tell new from old. */
let order = 0

/** Enough to tell what came before, when a reconnection sends it again. */
const mostKnown = 2000

function ownLocks(): LockManager | null {
  const canShare = typeof BroadcastChannel !== 'undefined' && typeof navigator !== 'undefined'
  return canShare ? (navigator.locks ?? null) : null
}

/**
 * Follows the activity of a client: one stream for all tabs of one audience, connected again whenever it ends, each
 * event once.
 *
 * @example
 * const feed = createActivityFeed(client)
 * feed.on('event', (event) => notify(event.person?.email, event.video.title))
 */
export function createActivityFeed(client: HippoClient, options: ActivityFeedOptions = {}): LiveActivity {
  const { max = 200, locks = ownLocks(), random = Math.random } = options
  const { capabilities = (signal: AbortSignal) => client.capabilities({ signal }) } = options
  const state = createStore<ActivityState>({ status: { status: 'connecting' }, entries: [] })
  const emitter = createEmitter<ActivityFeedEvents>()
  const alarm = createAlarm()
  let known = new Set<string>()
  let lastEventId: string | null = null
  let hasListened = false
  let audience: string | null = null
  let running: AbortController | null = null

  const setStatus = (status: ActivityStatus): void => state.set({ ...state.get(), status })

  function add(event: ActivityEvent, past: boolean): void {
    if (known.has(event.id)) return
    known.add(event.id)
    if (known.size > mostKnown) known = new Set([...known].slice(mostKnown / 2))
    lastEventId = event.id
    order += 1
    state.set({ ...state.get(), entries: addEntry(state.get().entries, { event, order, past }, max) })
    if (!past) emitter.emit('event', event)
  }

  function receive(frame: ActivityFrame): void {
    if (frame.type === 'gap') emitter.emit('gap', null)
    if (frame.type === 'event') add(frame.event, frame.past === true)
  }

  /** Another person's events are none of this one's business. */
  function forget(): void {
    known = new Set()
    lastEventId = null
    hasListened = false
    state.set({ ...state.get(), entries: [] })
  }

  async function begin(signal: AbortSignal): Promise<void> {
    const attempts = { signal, alarm, onStatus: setStatus, random }
    await persist(async () => {
      if (audience === null) {
        setStatus({ status: 'connecting' })
        const can = await capabilities(signal)
        if (!can.activity) {
          setStatus({ status: 'closed' })
          return 'done'
        }
        audience = can.audience
      }
      const next = await followAudience({
        ...attempts,
        client,
        audience,
        locks,
        lastEventId: () => lastEventId,
        hasListened: () => hasListened,
        entries: () => state.get().entries,
        onFrame: receive,
        onListening: () => {
          hasListened = true
        },
      })
      if (next !== audience) forget()
      audience = next
      return 'again'
    }, attempts)
  }

  function start(): void {
    running = new AbortController()
    void begin(running.signal)
  }

  const stopWatching = watchPresence((isPresent) => {
    if (isPresent) start()
    else running?.abort()
  })
  if (typeof addEventListener === 'function') addEventListener('online', alarm.ring)
  start()
  return {
    state,
    on: emitter.on,
    retry: alarm.ring,
    close() {
      stopWatching()
      if (typeof removeEventListener === 'function') removeEventListener('online', alarm.ring)
      running?.abort()
      setStatus({ status: 'closed' })
      emitter.clear()
    },
  }
}
