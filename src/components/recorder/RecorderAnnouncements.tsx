'use client'

import { useEffect, useRef } from 'react'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus, RecorderWarningCode } from '../../hooks/recorderTypes.js'
import { endingMs, timeLeft } from '../../hooks/timeLeft.js'
import { useRecorderClock } from '../../hooks/useRecorderClock.js'
import { formatNumber } from '../../labels/formatNumber.js'
import type { HippoLabels } from '../../labels/labels.js'
import { useAnnounce } from '../announce/Announcer.js'

const secondMs = 1000
/** A clock that is not looked at. */
const never = 1e12

export interface RecorderAnnouncementsProps {
  recorder: UseRecorderResult
  text: HippoLabels['recorder']
  locale: string
}

function messageFor(
  before: RecorderStatus,
  after: RecorderStatus,
  text: HippoLabels['recorder'],
): string | null {
  if (before === after) return null
  if (after === 'recording') return before === 'paused' ? text.announceResumed : text.announceStarted
  if (after === 'paused') return text.announcePaused
  const ran = before === 'recording' || before === 'paused'
  return ran && after !== 'failed' ? text.announceStopped : null
}

/** Speaks of start, pause, resume, stop, each warning and the end of the upload, once each. Renders nothing. */
export function RecorderAnnouncements({ recorder, text, locale }: RecorderAnnouncementsProps): null {
  const announce = useAnnounce()
  const { state, upload, warnings } = recorder
  const clockStepMs = recorder.config.maxSeconds ? secondMs : never
  const leftMs = timeLeft(recorder, useRecorderClock(recorder, clockStepMs))
  const ending = leftMs !== null
  useEffect(() => {
    const seconds = endingMs / secondMs
    if (ending) announce?.(text.announceTimeLeft(seconds, formatNumber(seconds, locale)))
  }, [ending, text, locale, announce])
  const before = useRef({ state: state.status, upload: upload.status, warnings })
  useEffect(() => {
    const last = before.current
    before.current = { state: state.status, upload: upload.status, warnings }
    const sentences: Record<RecorderWarningCode, string> = text.warnings
    const uploadChanged = upload.status !== last.upload
    const messages = [
      messageFor(last.state, state.status, text),
      ...warnings.filter((warning) => !last.warnings.includes(warning)).map(({ code }) => sentences[code]),
      uploadChanged && upload.status === 'complete' ? text.announceUploaded : null,
      // A failed take has an alert of its own.
      uploadChanged && upload.status === 'failed' && state.status !== 'failed' ? text.uploadFailed : null,
    ].filter((message) => message !== null)
    if (messages.length > 0) announce?.(messages.join('. '))
  }, [state.status, upload.status, warnings, text, announce])
  return null
}
