'use client'

import { useSyncExternalStore } from 'react'
import type { UploadProgress } from '../recorder/types.js'
import type { UseRecorderResult } from './recorderResult.js'

const nothing: UploadProgress = { producedBytes: 0, sentBytes: 0 }

/** Bytes of the current take: made so far, and held by the server. Re-renders its caller alone. */
export function useRecorderProgress({ progress }: Pick<UseRecorderResult, 'progress'>): UploadProgress {
  return useSyncExternalStore(progress.subscribe, progress.get, () => nothing)
}
