'use client'

import type { ReactElement, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import { errorLabels } from '../../labels/errors.js'
import type { RoomWords } from '../../provider/useWords.js'
import { Message } from './Message.js'

export interface ErrorMessageProps {
  error: HippoError
  /** Epoch milliseconds. */
  failedAt: number
  retrying: boolean
  onRetry: () => void
  /** Added to the sentence. */
  note?: string
  /** One quiet line beside content that is still there, or the message in its place. */
  kind: 'line' | 'panel'
  /** Leave the button out, where another one beside it does the same. @default false */
  buttonElsewhere?: boolean
  localization: RoomWords<'common'>
  ref?: RefCallback<HTMLElement>
}

/** Says what went wrong, and offers or counts down to the next try. Renders a `<div>`. */
export function ErrorMessage({
  error,
  failedAt,
  retrying,
  onRetry,
  note,
  kind,
  buttonElsewhere = false,
  localization: { labels, given, format },
  ref,
}: ErrorMessageProps): ReactElement {
  const seconds = useRetryCountdown(error, failedAt, onRetry)
  const waiting = seconds !== null && seconds > 0 && !retrying
  const mayRetry = !buttonElsewhere && (error.retryable || seconds !== null)
  return (
    <Message
      kind={kind}
      wait={waiting ? labels.common.retryingIn(seconds, format.number(seconds)) : undefined}
      retrying={retrying}
      onRetry={mayRetry ? onRetry : null}
      text={labels.common}
      ref={ref}
    >
      {[given.errors?.[error.code] ?? errorLabels[error.code], note].filter(Boolean).join(' ')}
    </Message>
  )
}
