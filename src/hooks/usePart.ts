'use client'

import { useEffect, useState } from 'react'
import { toHippoError } from '../core/error.js'
import { loadPart } from '../core/loadPart.js'
import { useHippo } from '../provider/context.js'
import { useLatest } from './useLatest.js'

/**
 * A part of the library that is loaded when it is `needed` for the first time; null until it is there. What cannot be
 * loaded is told to the provider, and asked for again at the next need: nobody's recording waits for it.
 */
export function usePart<Part extends object>(load: () => Promise<Part>, needed: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  const latest = useLatest({ load, onError: useHippo('usePart()').onError })
  useEffect(() => {
    if (!needed || part) return
    let left = false
    loadPart(latest.current.load()).then(
      (loaded) => {
        if (!left) setPart(loaded)
      },
      (error: unknown) => latest.current.onError?.(toHippoError(error)),
    )
    return () => {
      left = true
    }
  }, [needed, part, latest])
  return needed ? part : null
}
