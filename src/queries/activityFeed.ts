import type { HippoClient } from '../client/types.js'
import type { ActivityEvent, ActivityFrame } from '../contract/app/activity.js'
import { createEmitter } from '../core/emitter.js'
import { createStore } from '../core/store.js'
import { createAlarm } from './activityAlarm.js'
import { addEntry } from './activityLog.js'
import { persist } from './activityPersist.js'
import { watchPresence } from './activityPresence.js'
import { followAudience } from './activitySession.js'
import type { ActivityState, ActivityStatus } from './activityTypes.js'
import type { ActivityFeedEvents, ActivityFeedOptions, LiveActivity } from './liveActivity.js'

/** Counts over all feeds of the page, so that whoever changes from one to another can still tell new from old. */
let order = 0

/** Enough to tell what came before, when a reconnection sends it again. */
const mostKnown = 2000

function ownLocks(): LockManager | null {
  const canShare = typeof BroadcastChannel !== 'undefined' && typeof navigator !== 'undefined'
  return canShare ? (navigator.locks ?? null) : null
}

/** `createActivityFeed` with its code. */
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
