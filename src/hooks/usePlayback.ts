'use client'

import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { HippoContext } from '../provider/context.js'
import { createPlaybackStore, passOf, type Playback, type PlaybackState } from '../tracking/index.js'

export type { Playback, PlaybackSource, PlaybackState, ReadyPlayback } from '../tracking/index.js'

/** What is known already of the video, and whose link it is. */
export interface UsePlaybackOptions {
  /** What is known already, for instance written into the page by the server. */
  initial?: Playback
  /** The pass of a personal link, for a video that is not open. @default the one that the link carries */
  pass?: string | null
}

/** Where the video stands, and the command that asks again. */
export interface UsePlaybackResult {
  /** Where the video stands. */
  state: PlaybackState
  /** The pass in use: as given, or as the link carries it. */
  pass: string | null
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
  const pass = options.pass ?? (shareUrl === null ? null : passOf(shareUrl))
  const onError = useContext(HippoContext)?.onError
  const [followed, setFollowed] = useState(() => follow(shareUrl, pass, initial))
  let current = followed
  if (followed.shareUrl !== shareUrl || followed.pass !== pass) {
    current = follow(shareUrl, pass, initial)
    setFollowed(current)
  }
  const { store, first } = current
  const latest = useSyncExternalStore(store.subscribe, store.get, () => first)
  const state = shareUrl === null ? (initial ?? loading) : latest
  const error = state.status === 'error' ? state.error : null
  useEffect(() => {
    if (error) onError?.(error)
  }, [error, onError])
  return { state, pass, retry: store.retry }
}

function follow(shareUrl: string | null, pass: string | null, initial: Playback | undefined) {
  // Without a link nothing is asked: "gone" is final.
  const store = createPlaybackStore(shareUrl ?? '', shareUrl === null ? { status: 'gone' } : initial, {
    pass,
  })
  return { shareUrl, pass, store, first: store.get() }
}
