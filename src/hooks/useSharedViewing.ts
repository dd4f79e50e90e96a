'use client'

import { type RefObject, useContext, useEffect, useSyncExternalStore } from 'react'
import { HippoError } from '../core/error.js'
import type { ReadyPlayback, Viewing } from '../tracking/index.js'
import type { OnPlayerAction } from './playerAction.js'
import { useLatest } from './useLatest.js'
import { ViewingContext, type WatchedVideo } from './viewingContext.js'

/** The video that the player of the surrounding scope shows; outside a scope it throws, naming the caller. */
export function useSharedViewing(caller: string): WatchedVideo | null {
  const store = useContext(ViewingContext)
  if (!store) {
    throw new HippoError('not_configured', `${caller} has no player to belong to.`, {
      hint: `Put both into one scope: <ViewingScope><VideoPlayer … />${caller}</ViewingScope>.`,
    })
  }
  return useSyncExternalStore(store.subscribe, store.get, () => null)
}

/** Shares a viewing with the surrounding scope, where there is one. */
export function useShareViewing(
  videoRef: RefObject<HTMLVideoElement | null>,
  playback: ReadyPlayback | null,
  viewing: Viewing | null,
  onAction: OnPlayerAction | undefined,
): void {
  const store = useContext(ViewingContext)
  const latest = useLatest(onAction)
  useEffect(() => {
    if (!store || !playback || !viewing) return
    store.set({
      playback,
      viewing,
      onAction: (action) => latest.current?.(action),
      atMs: () => Math.round((videoRef.current?.currentTime ?? 0) * 1000),
      seek(atMs) {
        const video = videoRef.current
        if (!video) return
        video.currentTime = atMs / 1000
        video.scrollIntoView({ block: 'nearest' })
      },
    })
  }, [store, videoRef, playback, viewing, latest])
  // Apart from the above: what stands around stays mounted when only the playback is another object.
  useEffect(
    () => () => {
      if (store?.get()?.viewing === viewing) store?.set(null)
    },
    [store, viewing],
  )
}
