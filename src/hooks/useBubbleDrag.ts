'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { BubblePlace } from './bubblePlace.js'
import { useLatest } from './useLatest.js'
import type { UseCameraBubbleResult } from './useCameraBubble.js'

/** Often enough to look steady, seldom enough for a worker that draws thirty pictures a second. */
const throttleMs = 40
const step = 0.02
const bigStep = 0.1

const arrows: Record<string, BubblePlace> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export interface BubbleDragProps {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: (event: PointerEvent<HTMLElement>) => void
  onPointerCancel: (event: PointerEvent<HTMLElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Calls `move` at once, then at most every `throttleMs`, and always with the last place. */
function useThrottled(move: (place: BubblePlace) => void): (place: BubblePlace) => void {
  const latest = useLatest(move)
  const [throttled] = useState(() => {
    let waiting: BubblePlace | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = (): void => {
      timer = undefined
      if (!waiting) return
      latest.current(waiting)
      waiting = null
      timer = setTimeout(next, throttleMs)
    }
    return {
      move(place: BubblePlace) {
        waiting = place
        if (timer === undefined) next()
      },
      stop() {
        clearTimeout(timer)
        timer = undefined
      },
    }
  })
  useEffect(() => throttled.stop, [throttled])
  return throttled.move
}

/**
 * Moves the camera by pointer and by arrow keys (with Shift five times as far). Spread on the element that shows it,
 * directly inside the element that stands for the picture.
 */
export function useBubbleDrag({ bubble, move }: UseCameraBubbleResult): {
  dragging: boolean
  dragProps: BubbleDragProps
} {
  const [dragging, setDragging] = useState(false)
  const grip = useRef<BubblePlace | null>(null)
  const throttled = useThrottled(move)

  const at = (event: PointerEvent<HTMLElement>): BubblePlace | null => {
    const picture = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!picture || picture.width === 0 || picture.height === 0) return null
    return {
      x: (event.clientX - picture.left) / picture.width,
      y: (event.clientY - picture.top) / picture.height,
    }
  }
  const end = (): void => {
    grip.current = null
    setDragging(false)
  }
  return {
    dragging,
    dragProps: {
      onPointerDown(event) {
        const pointer = at(event)
        if (!pointer || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        // Held where it was gripped, so that it does not jump to the pointer.
        grip.current = { x: pointer.x - bubble.x, y: pointer.y - bubble.y }
        setDragging(true)
      },
      onPointerMove(event) {
        const pointer = at(event)
        if (!pointer || !grip.current) return
        throttled({ x: pointer.x - grip.current.x, y: pointer.y - grip.current.y })
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown(event) {
        const arrow = arrows[event.key]
        if (!arrow) return
        event.preventDefault()
        const far = event.shiftKey ? bigStep : step
        move({ x: bubble.x + arrow.x * far, y: bubble.y + arrow.y * far })
      },
    },
  }
}
