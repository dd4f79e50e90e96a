'use client'

import { type Ref, type RefCallback, useCallback } from 'react'

function give<T>(ref: Ref<T> | undefined, element: T | null): () => void {
  if (typeof ref === 'function') {
    const clean = ref(element)
    return typeof clean === 'function' ? clean : () => void ref(null)
  }
  if (!ref) return () => {}
  ref.current = element
  return () => {
    ref.current = null
  }
}

/** One ref that serves two: ours and the one a component was given. */
export function useBothRefs<T>(ours: Ref<T> | undefined, theirs: Ref<T> | undefined): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      const clean = [give(ours, element), give(theirs, element)]
      return () => {
        for (const one of clean) one()
      }
    },
    [ours, theirs],
  )
}
