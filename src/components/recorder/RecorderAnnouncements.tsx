'use client'

import { useEffect, useRef } from 'react'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import type { HippoLabels } from '../../labels/labels.js'
import { useAnnounce } from './Announcer.js'

export interface RecorderAnnouncementsProps {
  recorder: UseRecorderResult
  text: HippoLabels['recorder']
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

/** Speaks of start, pause, resume, stop and the end of the upload, once each. Renders nothing. */
export function RecorderAnnouncements({ recorder, text }: RecorderAnnouncementsProps): null {
  const announce = useAnnounce()
  const { state, upload } = recorder
  const before = useRef({ state: state.status, upload: upload.status })
  useEffect(() => {
    const last = before.current
    before.current = { state: state.status, upload: upload.status }
    const messages = [
      messageFor(last.state, state.status, text),
      upload.status === 'complete' && last.upload !== 'complete' ? text.announceUploaded : null,
    ].filter((message) => message !== null)
    if (messages.length > 0) announce?.(messages.join('. '))
  }, [state.status, upload.status, text, announce])
  return null
}
