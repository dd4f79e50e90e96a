'use client'

import type { ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { VideoReport } from '../../hooks/data.js'
import type { ReportText } from './reportRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import type { ReportCardState } from './ReportContent.js'
import { WatchRateField } from './WatchRateField.js'
import { WatchRatePlot } from './WatchRatePlot.js'

export interface WatchRateContentProps {
  state: ReportCardState
  report: VideoReport | null
  slots: AsyncSlots
  failedAt: number
  onRetry: () => void
  leaving: RefCallback<HTMLElement>
  localization: ReportText
}

/** What stands below the heading of a watch-rate chart in each of its states. */
export function WatchRateContent({
  state,
  report,
  slots,
  failedAt,
  onRetry,
  leaving,
  localization,
}: WatchRateContentProps): ReactNode {
  const { common, report: words } = localization.labels
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactNode => (
    <ErrorMessage
      {...{ kind, error, failedAt, retrying, onRetry, localization }}
      note={kind === 'line' ? common.stale : undefined}
      ref={leaving}
    />
  )
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, onRetry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    const { emptyTitle, emptyText } = words.watchRateChart
    return <EmptyMessage title={emptyTitle}>{emptyText}</EmptyMessage>
  }
  if (!report) {
    if (slots.loading !== undefined) return renderSlot(slots.loading)
    return (
      <div className="hippo-watch-rate-field">
        <WatchRatePlot buckets={null} localization={localization} />
      </div>
    )
  }
  return (
    <>
      <WatchRateField buckets={report.watchRate} localization={localization} />
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
