'use client'

import { useSyncExternalStore } from 'react'
import type { UploadBacklog } from '../recorder/uploadBacklog.js'
import { useSharedRecorder } from './recorderContext.js'
import { noBacklog } from './recorderHandle.js'
import type { UseRecorderResult } from './recorderResult.js'

/**
 * How many bytes the upload is behind the recording, how fast it is, and when it will be done; null where that cannot
 * be told yet. Re-renders its caller alone.
 *
 * @example
 * const { behindBytes, secondsLeft } = useUploadBacklog(recorder)
 */
export function useUploadBacklog(recorder?: UseRecorderResult): UploadBacklog {
  const { backlog } = useSharedRecorder(recorder, 'useUploadBacklog()')
  return useSyncExternalStore(backlog.subscribe, backlog.get, () => noBacklog)
}
