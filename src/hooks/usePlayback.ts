'use client'

import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { HippoContext } from '../provider/context.js'
import { createPlaybackStore, type Playback, type PlaybackState } from '../tracking/index.js'

export type { Playback, PlaybackSource, PlaybackState, ReadyPlayback } from '../tracking/index.js'

export interface UsePlaybackOptions {
  /** What is known already, for instance written into the page by the server. */
  initial?: Playback
}

export interface UsePlaybackResult {
  state: PlaybackState
  /** Asks again, now. */
  retry: () => void
}

const loading: PlaybackState = { status: 'loading' }

/**
 * Follows a share link from "being recorded now" to "ready", asking each second while the page is visible. With
 * `shareUrl` null it asks nothing and gives back `initial`. Renders on a server: the first state is `initial` or
 * `loading`.
 *
 * @example
 * const { state, retry } = usePlayback(video.recordedUrl)
 */
export function usePlayback(shareUrl: string | null, options: UsePlaybackOptions = {}): UsePlaybackResult {
  const { initial } = options
  const onError = useContext(HippoContext)?.onError
  const [followed, setFollowed] = useState(() => follow(shareUrl, initial))
  let current = followed
  if (followed.shareUrl !== shareUrl) {
    current = follow(shareUrl, initial)
    setFollowed(current)
  }
  const { store, first } = current
  const latest = useSyncExternalStore(store.subscribe, store.get, () => first)
  const state = shareUrl === null ? (initial ?? loading) : latest
  const error = state.status === 'error' ? state.error : null
  useEffect(() => {
    if (error) onError?.(error)
  }, [error, onError])
  return { state, retry: store.retry }
}

function follow(shareUrl: string | null, initial: Playback | undefined) {
  // Without a link nothing is asked: "gone" is final.
  const store = createPlaybackStore(shareUrl ?? '', shareUrl === null ? { status: 'gone' } : initial)
  return { shareUrl, store, first: store.get() }
}
