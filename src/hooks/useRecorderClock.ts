'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { UseRecorderResult } from './recorderResult.js'

/**
 * Recorded time in milliseconds, pauses left out. Re-renders its caller alone, at most once per `stepMs`.
 *
 * @example
 * const seconds = useRecorderClock(recorder, 1000) / 1000
 */
export function useRecorderClock(recorder: Pick<UseRecorderResult, 'clock'>, stepMs: number = 1): number {
  const { clock } = recorder
  const read = useCallback(() => Math.floor(clock.get() / stepMs) * stepMs, [clock, stepMs])
  return useSyncExternalStore(clock.subscribe, read, () => 0)
}
