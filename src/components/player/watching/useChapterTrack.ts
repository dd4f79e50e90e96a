'use client'

import { type RefObject, useEffect } from 'react'
import type { VideoChapter } from '../playerTracks.js'

// A text track that was added cannot be taken away again: one for each element.
const added = new WeakMap<HTMLVideoElement, TextTrack>()

function trackOf(video: HTMLVideoElement): TextTrack {
  const track = added.get(video) ?? video.addTextTrack('chapters')
  added.set(video, track)
  track.mode = 'hidden'
  return track
}

/** Tells the chapters to the platform's own player, which may have a menu for them. */
export function useChapterTrack(
  videoRef: RefObject<HTMLVideoElement | null>,
  chapters: readonly VideoChapter[] = none,
): void {
  const told = JSON.stringify(chapters)
  useEffect(() => {
    const video = videoRef.current
    const list = (JSON.parse(told) as VideoChapter[]).sort((a, b) => a.atMs - b.atMs)
    if (!video || list.length === 0 || !('VTTCue' in globalThis)) return
    const track = trackOf(video)
    const cues = list.map(({ atMs, title }, index) => {
      const next = list[index + 1]
      return new VTTCue(atMs / 1000, next ? next.atMs / 1000 : Number.MAX_SAFE_INTEGER, title)
    })
    for (const cue of cues) track.addCue(cue)
    return () => {
      for (const cue of cues) track.removeCue(cue)
    }
  }, [videoRef, told])
}

const none: readonly VideoChapter[] = []
