import type { HippoClient } from '../client/types.js'
import { backoff } from '../core/time.js'
import { createEmitter } from '../core/emitter.js'
import { toHippoError } from '../core/error.js'
import { createStore } from '../core/store.js'
import type { ActivityState, ActivityStatus } from './activityTypes.js'
import type { ActivityFeedEvents, ActivityFeedOptions, LiveActivity } from './liveActivity.js'
import { livePart } from './livePart.js'

/**
 * Follows the activity of a client: one stream for all tabs of one audience, connected again whenever it ends, each
 * event once.
 *
 * @example
 * const feed = createActivityFeed(client)
 * feed.on('event', (event) => notify(event.person?.email, event.video.title))
 */
export function createActivityFeed(client: HippoClient, options?: ActivityFeedOptions): LiveActivity {
  const part = livePart.get()
  if (part.status === 'ready') return part.code.createActivityFeed(client, options)
  const state = createStore<ActivityState>({ status: { status: 'connecting' }, entries: [] })
  const emitter = createEmitter<ActivityFeedEvents>()
  let feed: LiveActivity | null = null
  let closed = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const setStatus = (status: ActivityStatus): void => state.set({ ...state.get(), status })

  async function begin(): Promise<void> {
    clearTimeout(timer)
    try {
      const { createActivityFeed: open } = await livePart.load()
      if (closed || feed) return
      const opened = open(client, options)
      feed = opened
      opened.on('event', (event) => emitter.emit('event', event))
      opened.on('gap', () => emitter.emit('gap', null))
      opened.state.subscribe(() => state.set(opened.state.get()))
      state.set(opened.state.get())
    } catch (cause) {
      if (closed) return
      const waitMs = backoff(failures++)
      setStatus({ status: 'waiting', retryAt: Date.now() + waitMs, error: toHippoError(cause) })
      timer = setTimeout(() => void begin(), waitMs)
    }
  }

  void begin()
  return {
    state,
    on: emitter.on,
    retry() {
      if (feed) return feed.retry()
      setStatus({ status: 'connecting' })
      void begin()
    },
    close() {
      closed = true
      clearTimeout(timer)
      if (feed) feed.close()
      else setStatus({ status: 'closed' })
      emitter.clear()
    },
  }
}
