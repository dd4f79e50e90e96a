'use client'

import { type RefObject, useCallback, useSyncExternalStore } from 'react'
import type { VideoChapter } from '../playerTracks.js'

/** The chapter in which the video stands; null before the first. */
export function useCurrentChapter(
  videoRef: RefObject<HTMLVideoElement | null>,
  chapters: readonly VideoChapter[],
): VideoChapter | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const video = videoRef.current
      const gone = new AbortController()
      for (const type of ['timeupdate', 'seeking', 'emptied']) {
        video?.addEventListener(type, onChange, { signal: gone.signal })
      }
      return () => gone.abort()
    },
    [videoRef],
  )
  const at = useSyncExternalStore(
    subscribe,
    () => {
      // A seek may arrive a frame before the place that was asked for.
      const atMs = (videoRef.current?.currentTime ?? 0) * 1000 + 50
      return chapters.reduce(
        (best, { atMs: begins }, index) =>
          begins <= atMs && begins >= (chapters[best]?.atMs ?? -Infinity) ? index : best,
        -1,
      )
    },
    () => -1,
  )
  return chapters[at] ?? null
}
