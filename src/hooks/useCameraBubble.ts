'use client'

import { useSyncExternalStore } from 'react'
import { type BubblePlace, type BubbleLayout, configuredBubble, keptInside } from './bubblePlace.js'
import { useSharedRecorder } from './recorderContext.js'
import type { UseRecorderResult } from './recorderResult.js'

/** Where the camera stands in the picture, and the props that move it. */
export interface UseCameraBubbleResult {
  /** The camera's own picture; null where it does not stand beside a screen. */
  stream: MediaStream | null
  /** Where the bubble stands, and how large it is. */
  bubble: BubbleLayout
  /** Whether it is a part of the recorded picture, and so can be moved in it. */
  movable: boolean
  /** Puts its centre there, or as near as the picture's edges allow. */
  move: (place: BubblePlace) => void
}

/**
 * The camera in the picture of the screen: as it was configured, or where a person has put it in this take.
 *
 * @example
 * const { bubble, move } = useCameraBubble(recorder)
 * move({ x: bubble.x + 0.1, y: bubble.y })
 */
export function useCameraBubble(given?: UseRecorderResult): UseCameraBubbleResult {
  const recorder = useSharedRecorder(given, 'useCameraBubble()')
  const { bubble: moved, config, take, cameraPreview, capabilities, adjust } = recorder
  const place = useSyncExternalStore(moved.subscribe, moved.get, () => null)
  const configured = configuredBubble(config)
  // What was moved before the first take counts for every one; in a take, for that one.
  const counts = place && (place.take === take || place.take === 0)
  const bubble = counts ? keptInside({ ...configured, x: place.x, y: place.y }) : configured
  return {
    stream: cameraPreview,
    bubble,
    movable: capabilities.devices && !config.separateLayer,
    move({ x, y }) {
      const next = keptInside({ ...configured, x, y })
      adjust({ type: 'bubble', x: next.x, y: next.y })
    },
  }
}
