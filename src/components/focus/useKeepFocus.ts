'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps focus inside an element whose controls come and go: where the focused one was removed, the one that
 * matches `selector` gets it, so that keyboard users are not thrown back to the top of the page.
 */
export function useKeepFocus(element: RefObject<HTMLElement | null>, selector: string): void {
  const inside = useRef(false)
  useEffect(() => {
    const panel = element.current
    if (!panel) return
    const enter = (): void => {
      inside.current = true
    }
    const leave = (event: FocusEvent): void => {
      // A removed element takes focus to nowhere; only a person takes it somewhere else.
      if (event.relatedTarget instanceof Node && !panel.contains(event.relatedTarget)) inside.current = false
    }
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !panel.contains(event.target)) inside.current = false
    }
    panel.addEventListener('focusin', enter)
    panel.addEventListener('focusout', leave)
    document.addEventListener('pointerdown', press)
    return () => {
      panel.removeEventListener('focusin', enter)
      panel.removeEventListener('focusout', leave)
      document.removeEventListener('pointerdown', press)
    }
  }, [element])
  useEffect(() => {
    const { activeElement, body } = document
    if (!inside.current || (activeElement && activeElement !== body)) return
    element.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  })
}
