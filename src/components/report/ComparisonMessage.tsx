'use client'

import type { ReactNode, RefCallback } from 'react'
import type { ReadState } from '../../hooks/useReadState.js'
import type { ComparisonText } from './comparisonRooms.js'
import { ErrorMessage } from '../async/ErrorMessage.js'

export interface ComparisonMessageProps {
  state: ReadState
  failedAt: number
  onRetry: () => void
  leaving: RefCallback<HTMLElement>
  localization: ComparisonText
}

/** Says that what a report is compared with could not be read, or is old. */
export function ComparisonMessage({
  state,
  failedAt,
  onRetry,
  leaving,
  localization,
}: ComparisonMessageProps): ReactNode {
  const { common, report } = localization.labels
  if (state.status === 'loading' || !state.error) return null
  return (
    <ErrorMessage
      {...{ failedAt, onRetry, localization }}
      kind="line"
      error={state.error}
      retrying={state.status === 'error' ? state.retrying : state.refreshing}
      note={state.status === 'error' ? report.comparison.missing : common.stale}
      ref={leaving}
    />
  )
}
