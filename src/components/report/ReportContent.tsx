'use client'

import type { ReactElement, ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { VideoReport } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { ReportText } from './reportRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import type { ReportComparison } from './comparisonTypes.js'
import { ReportFigures } from './ReportFigures.js'
import { ReportSections } from './ReportSections.js'
import type { ReportSection } from './sectionNames.js'

/** What the card shows; its `status` is the root's `data-state`. */
export type ReportCardState = ReadState | { status: 'empty'; refreshing: boolean }

export interface ReportContentProps {
  state: ReportCardState
  report: VideoReport | null
  slots: AsyncSlots
  sections: readonly ReportSection[]
  compareTo: ReportComparison | undefined
  videoId: string
  failedAt: number
  onRetry: () => void
  leaving: RefCallback<HTMLElement>
  localization: ReportText
}

/** What stands below the header of a report card in each of its states. */
export function ReportContent({
  state,
  report,
  slots,
  sections,
  compareTo,
  videoId,
  failedAt,
  onRetry,
  leaving,
  localization,
}: ReportContentProps): ReactNode {
  const { labels } = localization
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactElement => (
    <ErrorMessage
      kind={kind}
      error={error}
      failedAt={failedAt}
      retrying={retrying}
      onRetry={onRetry}
      note={kind === 'line' ? labels.common.stale : undefined}
      localization={localization}
      ref={leaving}
    />
  )
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, onRetry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    return <EmptyMessage title={labels.report.emptyTitle}>{labels.report.emptyText}</EmptyMessage>
  }
  if (state.status === 'loading' && slots.loading !== undefined) return renderSlot(slots.loading)
  const parts = { report, localization }
  return (
    <>
      {sections.includes('figures') && <ReportFigures {...parts} />}
      <ReportSections {...parts} {...{ sections, compareTo, videoId, leaving }} />
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
