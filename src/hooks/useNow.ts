'use client'

import { useEffect, useState } from 'react'

/** The time, in epoch milliseconds, renewed every `everyMs`; for texts that grow old slowly. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
