'use client'

import { type RefCallback, useCallback, useEffect, useRef } from 'react'

const focusable = 'a[href], button, input, select, textarea, [tabindex]'

/** An element and what stands before it, so that what takes its place can be found. */
interface Place {
  parent: Element
  before: Element | null
}

function placesOf(element: Element): Place[] {
  const places: Place[] = []
  for (let at: Element = element; at.parentElement; at = at.parentElement) {
    places.push({ parent: at.parentElement, before: at.previousElementSibling })
  }
  return places
}

/**
 * Goes on what is replaced while a person may be in it: what takes its place takes the focus over too, at its first
 * control.
 */
export function useTakeFocusOver(): RefCallback<HTMLElement> {
  const lost = useRef<Place[]>([])
  useEffect(() => {
    const place = lost.current.find(({ parent }) => parent.isConnected)
    lost.current = []
    if (!place || document.activeElement !== document.body) return
    const next = place.before ? place.before.nextElementSibling : place.parent.firstElementChild
    const target = next?.matches(focusable) ? next : next?.querySelector(focusable)
    if (target instanceof HTMLElement) target.focus()
  })
  // A ref's cleanup still finds the element in the page; an effect's cleanup would come too late.
  return useCallback((element: HTMLElement | null) => {
    return () => {
      if (element?.contains(document.activeElement)) lost.current = placesOf(element)
    }
  }, [])
}
