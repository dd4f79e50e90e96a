'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Showing } from './showing.js'

/** What asks something over the paused picture. */
export type PanelName = 'form' | 'poll'

export interface UsePanelResult {
  open: PanelName | null
  /** Takes the open panel away for good; playback goes on where the panel had stopped it. */
  close: () => void
}

/** The platform's full screen shows the video alone, without what lies over it. */
function leaveFullScreen(video: HTMLVideoElement): void {
  if (document.fullscreenElement === video) document.exitFullscreen().catch(() => {})
  const ownWay: unknown = Reflect.get(video, 'webkitExitFullscreen')
  if (typeof ownWay === 'function' && Reflect.get(video, 'webkitDisplayingFullscreen')) ownWay.call(video)
}

/**
 * Opens one panel at a time when it is due, pauses the video meanwhile, and opens none twice.
 *
 * @param keys tell one video's panels from another's.
 */
export function usePanel(
  ref: RefObject<HTMLVideoElement | null>,
  due: Pick<Showing, PanelName>,
  keys: Record<PanelName, string>,
  answeredBefore: (panel: PanelName) => boolean,
): UsePanelResult {
  const [closed, setClosed] = useState<readonly string[]>([])
  const goesOn = useRef(false)
  const isDue = (panel: PanelName): boolean =>
    due[panel] && !closed.includes(keys[panel]) && !answeredBefore(panel)
  const open = isDue('form') ? 'form' : isDue('poll') ? 'poll' : null

  const key = open && keys[open]

  useEffect(() => {
    const video = ref.current
    if (!key || !video) return
    if (!video.paused) {
      goesOn.current = true
      video.pause()
    }
    leaveFullScreen(video)
    // Who presses play in the platform's controls wants to go on without answering.
    const skip = (): void => {
      goesOn.current = false
      setClosed((before) => [...before, key])
    }
    video.addEventListener('play', skip)
    return () => video.removeEventListener('play', skip)
  }, [ref, key])

  const close = (): void => {
    if (!key) return
    setClosed((before) => [...before, key])
    const video = ref.current
    const play = goesOn.current && video !== null && !video.ended
    goesOn.current = false
    if (play) video.play().catch(() => {})
  }
  return { open, close }
}
