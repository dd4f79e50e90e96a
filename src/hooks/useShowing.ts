'use client'

import { type RefObject, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ViewerInteractions } from '../tracking/index.js'
import { nothingShown, type Showing, showingAt } from './showing.js'

const signals = ['timeupdate', 'seeking', 'seeked', 'play', 'ended', 'emptied']
const nothing = JSON.stringify(nothingShown)

/** Follows what shows over the picture; renders when that changes, and not because time goes by. */
export function useShowing(
  ref: RefObject<HTMLVideoElement | null>,
  interactions: ViewerInteractions | null,
  /** Another element may be in `ref` when this is another value. */
  generation: unknown,
): Showing {
  const subscribe = useCallback(
    (listener: () => void) => {
      const video = ref.current
      for (const type of signals) video?.addEventListener(type, listener)
      return () => {
        for (const type of signals) video?.removeEventListener(type, listener)
      }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- a new generation means a new element
    [ref, generation],
  )
  const read = (): string => {
    const video = ref.current
    if (!video || !interactions) return nothing
    const { currentTime, ended, paused } = video
    const begun = !paused || currentTime > 0
    return JSON.stringify(showingAt(interactions, { atMs: currentTime * 1000, ended, begun }))
  }
  const key = useSyncExternalStore(subscribe, read, () => nothing)
  return useMemo(() => JSON.parse(key) as Showing, [key])
}
