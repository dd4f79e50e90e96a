'use client'

import { useEffect, useState } from 'react'

const secondsTo = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** Whole seconds until `at` (epoch milliseconds), counting down; null without one. */
export function useSecondsUntil(at: number | null): number | null {
  const [left, setLeft] = useState(() => ({ at, seconds: at === null ? null : secondsTo(at) }))
  if (left.at !== at) setLeft({ at, seconds: at === null ? null : secondsTo(at) })
  useEffect(() => {
    if (at === null) return
    const timer = setInterval(() => setLeft({ at, seconds: secondsTo(at) }), 1000)
    return () => clearInterval(timer)
  }, [at])
  return left.seconds
}
