'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { UseRecorderResult } from './recorderResult.js'

/**
 * Loudness of the microphone, 0 to 1, rounded to `steps` so that its caller re-renders only when the picture
 * changes; always 0 where the engine has no levels.
 *
 * @example
 * const level = useRecorderLevels(recorder, 5)
 */
export function useRecorderLevels(recorder: Pick<UseRecorderResult, 'level'>, steps: number = 100): number {
  const { level } = recorder
  const read = useCallback(
    () => Math.round(Math.min(1, Math.max(0, level.get())) * steps) / steps,
    [level, steps],
  )
  return useSyncExternalStore(level.subscribe, read, () => 0)
}
