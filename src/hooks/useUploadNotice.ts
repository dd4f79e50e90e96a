'use client'

import { useEffect, useState } from 'react'
import type { UseRecorderResult } from './recorderResult.js'
import type { UploadBacklog } from '../recorder/uploadBacklog.js'
import { useRecorderProgress } from './useRecorderProgress.js'
import { useRecorderSavedTime } from './useRecorderSavedTime.js'
import { useUploadBacklog } from './useUploadBacklog.js'

/** What can be said about the safety of a recording in one line. */
export type UploadNotice =
  | { status: 'none' }
  /** While recording: `savedMs` is null until something has arrived, `behindBytes` while it is little. */
  | { status: 'saving'; savedMs: number | null; behindBytes: number | null }
  /** After stopping: `percent` of all bytes; the rest is null while there is little to go, or nobody can tell. */
  | { status: 'uploading'; percent: number; behindBytes: number | null; secondsLeft: number | null }
  /** `seconds` until the next try, where that is known. */
  | { status: 'retrying'; seconds: number | null }
  | { status: 'complete' }
  | { status: 'failed' }

/** Less than this is not worth a worry. */
const muchBytes = 1_000_000
/** What an upload may be behind a recording while all is well. */
const recordingBytes = 8_000_000

/** Whole seconds left of a wait that began when `key` first appeared; null where it is not known, or over. */
function useSecondsLeft(waitMs: number | null, key: object): number | null {
  const [now, setNow] = useState({ key, elapsedMs: 0 })
  useEffect(() => {
    if (waitMs === null) return
    const began = performance.now()
    const timer = setInterval(() => setNow({ key, elapsedMs: performance.now() - began }), 1000)
    return () => clearInterval(timer)
  }, [waitMs, key])
  if (waitMs === null) return null
  const elapsedMs = now.key === key ? now.elapsedMs : 0
  const seconds = Math.ceil((waitMs - elapsedMs) / 1000)
  return seconds > 0 ? seconds : null
}

/** Follows the upload of a take; re-renders its caller alone. */
export function useUploadNotice(recorder: UseRecorderResult): UploadNotice {
  const { state, upload } = recorder
  const { producedBytes, sentBytes } = useRecorderProgress(recorder)
  const savedMs = useRecorderSavedTime(recorder)
  const backlog = useUploadBacklog(recorder)
  const waitMs = upload.status === 'retrying' ? (upload.retryInMs ?? upload.error.retryAfterMs) : null
  const seconds = useSecondsLeft(waitMs, upload)
  switch (upload.status) {
    case 'none':
    case 'complete':
    case 'failed':
      return { status: upload.status }
    case 'retrying':
      return { status: 'retrying', seconds }
    case 'uploading': {
      const live = state.status === 'recording' || state.status === 'paused'
      if (live) {
        const behindBytes = behindBy(backlog, recordingBytes)
        return { status: 'saving', savedMs: savedMs > 0 ? savedMs : null, behindBytes }
      }
      const percent = producedBytes > 0 ? Math.floor((100 * sentBytes) / producedBytes) : 0
      const behindBytes = behindBy(backlog, muchBytes)
      return {
        status: 'uploading',
        percent: Math.min(100, percent),
        behindBytes,
        secondsLeft: behindBytes === null ? null : backlog.secondsLeft,
      }
    }
  }
}

function behindBy({ behindBytes }: UploadBacklog, much: number): number | null {
  return behindBytes >= much ? behindBytes : null
}
