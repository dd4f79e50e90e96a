'use client'

import { useEffect, useState } from 'react'
import type { HippoError } from '../core/error.js'
import { useLatest } from './useLatest.js'

/** How long maintenance is waited for when the server does not say. */
const maintenanceMs = 60_000

function waitOf(error: HippoError | null): number | null {
  if (error?.code !== 'maintenance' && error?.code !== 'rate_limited') return null
  if (error.retryAfterMs !== null) return Math.max(1000, error.retryAfterMs)
  return error.code === 'maintenance' ? maintenanceMs : null
}

/**
 * Waits out a failure that passes by itself and then retries once: maintenance after `retryAfterMs` (or a
 * minute), too many requests after `retryAfterMs`.
 *
 * @param failedAt epoch milliseconds of the failure: `query.errorUpdatedAt`.
 * @returns whole seconds until the retry, or null where none is coming.
 */
export function useRetryCountdown(
  error: HippoError | null,
  failedAt: number,
  retry: () => void,
): number | null {
  const [seconds, setSeconds] = useState<number | null>(null)
  const latest = useLatest(retry)
  const wait = waitOf(error)
  useEffect(() => {
    if (wait === null) return
    const tick = (): void => {
      const left = Math.max(0, Math.ceil((failedAt + wait - Date.now()) / 1000))
      setSeconds(left)
      if (left > 0) return
      clearInterval(timer)
      latest.current()
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => {
      clearInterval(timer)
      setSeconds(null)
    }
  }, [wait, failedAt, latest])
  return seconds
}
