'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { RowHeights } from './rowHeights.js'
import { type RowPiece, windowAbove } from './rowPieces.js'

export interface RowWindowProps {
  body: RefObject<HTMLTableSectionElement | null>
  profiles: readonly ViewerProfile[]
  /** Which rows shall be in the page. */
  onPieces: (pieces: readonly RowPiece[]) => void
}

function focusedIndex(body: HTMLElement): number | null {
  const { activeElement } = document
  const row = body.contains(activeElement)
    ? activeElement?.closest<HTMLElement>('[data-index], [data-details]')
    : null
  const index = row?.dataset.index ?? row?.dataset.details
  return index === undefined ? null : Number(index)
}

/**
 * Watches which rows of a long table are to be seen, whatever scrolls: the page, or a box around the table. Renders
 * nothing.
 */
export function RowWindow({ body, profiles, onPieces }: RowWindowProps): null {
  const heights = useRef<RowHeights>(null)
  const told = useRef('')
  const look = useRef(() => {})
  useLayoutEffect(() => {
    const known = (heights.current ??= new RowHeights())
    known.follow(profiles)
    look.current = () => {
      const element = body.current
      if (!element) return
      if (profiles.length > windowAbove) known.measure(element)
      const { top, width } = element.getBoundingClientRect()
      // Not in the page, as in a tab that is closed.
      if (width === 0) return
      const pieces =
        profiles.length > windowAbove
          ? known.pieces(-top, globalThis.innerHeight - top, focusedIndex(element))
          : [{ from: 0, to: profiles.length }]
      const text = JSON.stringify(pieces)
      if (text === told.current) return
      told.current = text
      onPieces(pieces)
    }
    look.current()
  }, [body, profiles, onPieces])
  useEffect(() => {
    const element = body.current
    if (!element) return
    const now = (): void => look.current()
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) heights.current?.reset()
      width = element.clientWidth
      look.current()
    })
    observer.observe(element)
    // Scrolling does not bubble, but is heard on its way down.
    document.addEventListener('scroll', now, { capture: true, passive: true })
    globalThis.addEventListener('resize', now)
    element.addEventListener('focusin', now)
    element.addEventListener('focusout', now)
    return () => {
      observer.disconnect()
      document.removeEventListener('scroll', now, { capture: true })
      globalThis.removeEventListener('resize', now)
      element.removeEventListener('focusin', now)
      element.removeEventListener('focusout', now)
    }
  }, [body])
  return null
}
