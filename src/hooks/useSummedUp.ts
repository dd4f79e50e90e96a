'use client'

import { useEffect, useState } from 'react'
import { useLatest } from './useLatest.js'

/** A count that follows the real one every `everyMs` at most, so that a burst is told of once. */
export function useSummedUp(count: number, everyMs = 2000): number {
  const [told, setTold] = useState(count)
  const latest = useLatest(count)
  const isBehind = told !== count
  useEffect(() => {
    if (!isBehind) return
    const timer = setInterval(() => setTold(latest.current), everyMs)
    return () => clearInterval(timer)
  }, [isBehind, latest, everyMs])
  return told
}
