'use client'

import { type AriaAttributes, type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'

export interface UseChartCursorOptions {
  /** How many places there are. */
  count: number
  /** What is heard at one of them. */
  describe: (place: number) => string
  /** A click, Enter or Space on a place. */
  onChoose?: (place: number) => void
}

/** Spread on the element whose width is the chart. */
export interface ChartCursorProps extends AriaAttributes {
  role: 'slider'
  tabIndex: 0
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerLeave: () => void
  onClick: (event: MouseEvent<HTMLElement>) => void
  onFocus: () => void
  onBlur: () => void
}

export interface UseChartCursorResult {
  /** Where the pointer or the keys stand; null while neither is on the chart. */
  place: number | null
  getCursorProps: () => ChartCursorProps
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
}

function placeUnder(event: MouseEvent<HTMLElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  const share = width > 0 ? (event.clientX - left) / width : 0
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)))
}

/**
 * A cursor over a chart whose places lie from left to right: follows the pointer, and the arrow keys, Page Up and
 * Down, Home and End.
 *
 * @example
 * const { place, getCursorProps } = useChartCursor({ count: 100, describe: (at) => `${at} %` })
 * <div {...getCursorProps()} aria-label="Part of the video" />
 */
export function useChartCursor({ count, describe, onChoose }: UseChartCursorOptions): UseChartCursorResult {
  const [held, setHeld] = useState(0)
  const [shown, setShown] = useState(false)
  const last = Math.max(0, count - 1)
  const place = Math.min(held, last)
  const go = (to: number): void => {
    setHeld(Math.min(last, Math.max(0, to)))
    setShown(true)
  }
  return {
    place: shown && count > 0 ? place : null,
    getCursorProps: () => ({
      role: 'slider',
      tabIndex: 0,
      'aria-valuemin': 0,
      'aria-valuemax': last,
      'aria-valuenow': place,
      'aria-valuetext': describe(place),
      onKeyDown: (event) => {
        const step = steps[event.key]
        if (step !== undefined) go(place + step)
        else if (event.key === 'Home') go(0)
        else if (event.key === 'End') go(last)
        else if (onChoose && (event.key === 'Enter' || event.key === ' ')) onChoose(place)
        else return
        event.preventDefault()
      },
      onPointerMove: (event) => go(placeUnder(event, count)),
      onPointerLeave: () => setShown(false),
      onClick: (event) => onChoose?.(placeUnder(event, count)),
      onFocus: () => setShown(true),
      onBlur: () => setShown(false),
    }),
  }
}
