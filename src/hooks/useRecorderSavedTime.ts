'use client'

import { useSyncExternalStore } from 'react'
import type { UseRecorderResult } from './recorderResult.js'

const secondMs = 1000

/** Recorded time in milliseconds, in whole seconds, that the server already holds. */
export function useRecorderSavedTime({ saved }: Pick<UseRecorderResult, 'saved'>): number {
  const read = (): number => Math.floor(saved.get() / secondMs) * secondMs
  return useSyncExternalStore(saved.subscribe, read, () => 0)
}
