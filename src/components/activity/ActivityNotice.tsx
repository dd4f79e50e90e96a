'use client'

import type { ReactElement, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import { useSecondsUntil } from '../../hooks/useSecondsUntil.js'
import type { ActivityText } from './activityRooms.js'
import { WarningIcon } from '../icons.js'

export interface ActivityNoticeProps {
  error: HippoError
  /** Whether another try is coming by itself. */
  waiting: boolean
  /** When, in epoch milliseconds; null once the browser is online. */
  retryAt: number | null
  onRetry: () => void
  /** One quiet line beside what is still there, or the message in its place. */
  kind: 'line' | 'panel'
  localization: ActivityText
  ref?: RefCallback<HTMLElement>
}

/** Says that nothing comes through at the moment, why, and when that is tried again. Renders a `<div>`. */
export function ActivityNotice({
  error,
  waiting,
  retryAt,
  onRetry,
  kind,
  localization: { labels, format },
  ref,
}: ActivityNoticeProps): ReactElement {
  const seconds = useSecondsUntil(retryAt)
  const { connectingIn, waitingForNetwork, connectNow, lost } = labels.activity
  const passes = waiting && error.code === 'network'
  return (
    <div className="hippo-message" data-kind={kind} data-tone="warn" ref={ref}>
      <WarningIcon />
      <div className="hippo-message-text">
        <p role="alert">{passes ? lost : labels.errors[error.code]}</p>
        {waiting && (
          <p className="hippo-message-wait">
            {seconds === null ? waitingForNetwork : connectingIn(seconds, format.number(seconds))}
          </p>
        )}
      </div>
      <button type="button" className="hippo-button" onClick={onRetry}>
        {waiting ? connectNow : labels.common.retry}
      </button>
    </div>
  )
}
