import type { Playback } from '../contract/app/playback.js'
import { type HippoError, toHippoError } from '../core/error.js'
import { loadPart } from '../core/loadPart.js'
import { createStore, type ReadableStore } from '../core/store.js'
import type { ReadPlaybackOptions } from './readPlayback.js'
import { settledStates } from './settledStates.js'
import type { WatchPlaybackOptions } from './watchPlayback.js'

/** What a player shows: the video's own state, or that it is not known yet. */
export type PlaybackState = { status: 'loading' } | { status: 'error'; error: HippoError } | Playback

/** The state of one share link, followed as long as somebody listens. */
export interface PlaybackStore extends ReadableStore<PlaybackState> {
  /** Asks again, now. */
  retry(): void
}

function settled({ status }: PlaybackState): boolean {
  return status !== 'loading' && status !== 'error' && settledStates.has(status)
}

/** Follows `shareUrl` from `initial` on; an initial state that is ready, gone or private asks nothing at all. */
export function createPlaybackStore(
  shareUrl: string,
  initial?: Playback,
  { pass }: Pick<ReadPlaybackOptions, 'pass'> = {},
): PlaybackStore {
  const store = createStore<PlaybackState>(initial ?? { status: 'loading' })
  let listeners = 0
  let watching: AbortController | null = null

  function watch(): void {
    watching?.abort()
    watching = null
    if (listeners === 0 || settled(store.get())) return
    watching = new AbortController()
    const { signal } = watching
    void follow({
      pass,
      signal,
      onChange: store.set,
      onError(error) {
        const { status } = store.get()
        // A hiccup does not take away what is already known.
        if (!error.retryable || status === 'loading' || status === 'error')
          store.set({ status: 'error', error })
      },
    })
  }

  /** Most pages bring what they know, and ask nothing. */
  async function follow(options: WatchPlaybackOptions & { signal: AbortSignal }): Promise<void> {
    try {
      const { watchPlayback } = await loadPart(import('./watchPlayback.js'))
      await watchPlayback(shareUrl, options)
    } catch (cause) {
      if (!options.signal.aborted) options.onError?.(toHippoError(cause))
    }
  }

  return {
    get: store.get,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener)
      if (listeners++ === 0) watch()
      return () => {
        unsubscribe()
        if (--listeners === 0) watch()
      }
    },
    retry() {
      if (store.get().status === 'error') store.set({ status: 'loading' })
      watch()
    },
  }
}
