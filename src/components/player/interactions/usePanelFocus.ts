'use client'

import { type RefObject, useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"]'
const first = 'input, button'

/**
 * Takes the focus into a panel as it opens and gives it back as it closes: to where it was, else to the video.
 * Somebody who is writing elsewhere on the page is left alone.
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  videoRef: RefObject<HTMLVideoElement | null>,
): void {
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const before = document.activeElement
    if (!before?.matches(typing)) {
      if (!element.contains(before)) opener.current = before
      element.querySelector<HTMLElement>(first)?.focus({ preventScroll: true })
    }
    const video = videoRef.current
    return () => {
      const held = document.activeElement
      if (held && held !== document.body && !element.contains(held)) return
      // Removed with the focus inside: it would begin at the top of the page again.
      const back = opener.current
      const target = back instanceof HTMLElement && back !== document.body && back.isConnected ? back : video
      target?.focus({ preventScroll: true })
    }
  }, [panel, videoRef])
}
