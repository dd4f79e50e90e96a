'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useLatest } from './useLatest.js'

/** Calls `load` whenever the returned ref's element comes near the visible part of the page while `ready`. */
export function useLoadOnScroll<Target extends HTMLElement>(
  ready: boolean,
  load: () => void,
): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const latest = useLatest(load)
  useEffect(() => {
    const element = target.current
    if (!ready || !element || !('IntersectionObserver' in globalThis)) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current()
      },
      { rootMargin: '0px 0px 240px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ready, latest])
  return target
}
