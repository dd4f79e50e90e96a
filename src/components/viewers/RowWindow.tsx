'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { RowHeights } from './rowHeights.js'
import { type RowsInPage, windowAbove } from './rowPieces.js'

export interface RowWindowProps {
  body: RefObject<HTMLTableSectionElement | null>
  profiles: readonly ViewerProfile[]
  /** Hears what shall be in the page. */
  onChange: (rows: RowsInPage) => void
}

function focusedIndex(body: HTMLElement): number | null {
  const { activeElement } = document
  const row = body.contains(activeElement)
    ? activeElement?.closest<HTMLElement>('[data-index], [data-details]')
    : null
  const index = row?.dataset.index ?? row?.dataset.details
  return index === undefined ? null : Number(index)
}

/** Whether style sheets fold columns, at this width. */
function areFolded(body: HTMLElement): boolean {
  const head = body.closest('table')?.tHead?.querySelector('[data-folds]')
  return head ? getComputedStyle(head).display === 'none' : false
}

/**
 * Watches which rows of a long table are to be seen, whatever scrolls: the page, or a box around the table. Renders
 * nothing.
 */
export function RowWindow({ body, profiles, onChange }: RowWindowProps): null {
  const heights = useRef<RowHeights>(null)
  const told = useRef('')
  const isMeasured = useRef(false)
  const isNarrow = useRef(false)
  const look = useRef(() => {})
  useLayoutEffect(() => {
    const known = (heights.current ??= new RowHeights())
    known.follow(profiles)
    isMeasured.current = false
    let next = 0
    look.current = () => {
      const element = body.current
      if (!element) return
      const isWindowed = profiles.length > windowAbove
      const wasNarrow = isNarrow.current
      // Once for each change: reading every row with each step of scrolling would cost as much as rendering some.
      if (isWindowed && !isMeasured.current) {
        known.measure(element)
        isNarrow.current = areFolded(element)
      }
      isMeasured.current = true
      const { top, width } = element.getBoundingClientRect()
      // Not in the page, as in a tab that is closed.
      if (width === 0) return
      const pieces = isWindowed
        ? known.pieces(-top, globalThis.innerHeight - top, focusedIndex(element))
        : [{ from: 0, to: profiles.length }]
      const rows = { pieces, isNarrow: isNarrow.current }
      const text = JSON.stringify(rows)
      if (text === told.current) return
      told.current = text
      isMeasured.current = false
      onChange(rows)
      // Rows are about to be of another height.
      if (rows.isNarrow !== wasNarrow) known.reset()
      // There may be more to come, once these are drawn: what is asked for while scrolling is called in the same frame.
      cancelAnimationFrame(next)
      next = requestAnimationFrame(() => {
        next = requestAnimationFrame(() => look.current())
      })
    }
    look.current()
    return () => cancelAnimationFrame(next)
  }, [body, profiles, onChange])
  useEffect(() => {
    const element = body.current
    if (!element) return
    const now = (): void => look.current()
    let width = element.clientWidth
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) heights.current?.reset()
      width = element.clientWidth
      isMeasured.current = false
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
