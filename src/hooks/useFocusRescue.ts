'use client'

import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react'

export interface FocusRescue<Target extends HTMLElement> {
  /** Goes on what may disappear while a person is in it. */
  leaving: RefCallback<HTMLElement>
  /** Goes on what takes the focus then; it needs `tabIndex={-1}`. */
  target: RefObject<Target | null>
}

/** Keeps the place of keyboard and screen-reader users when what they were in is replaced. */
export function useFocusRescue<Target extends HTMLElement>(): FocusRescue<Target> {
  const lost = useRef(false)
  const target = useRef<Target>(null)
  // A ref's cleanup still finds the element in the page; an effect's cleanup would come too late.
  const leaving = useCallback((element: HTMLElement | null) => {
    return () => {
      lost.current = element?.contains(document.activeElement) ?? false
    }
  }, [])
  useEffect(() => {
    if (lost.current && document.activeElement === document.body) target.current?.focus()
    lost.current = false
  })
  return { leaving, target }
}
