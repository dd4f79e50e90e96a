'use client'

import type { ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { Retention } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { RetentionText } from './retentionRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import { RetentionPlot } from './RetentionPlot.js'
import { shareAt, steepestDrop, timeAt } from './retentionShape.js'
import { RetentionTable } from './RetentionTable.js'

/** What the chart shows; its `status` is the root's `data-state`. */
export type RetentionChartState =
  | ReadState
  | { status: 'empty'; refreshing: boolean }
  | { status: 'unavailable' }

export interface RetentionContentProps {
  state: RetentionChartState
  retention: Retention | null
  replays: boolean
  onSeek?: (ms: number) => void
  slots: AsyncSlots
  failedAt: number
  onRetry: () => void
  leaving: RefCallback<HTMLElement>
  localization: RetentionText
}

/** What stands below the heading of a retention chart in each of its states. */
export function RetentionContent({
  state,
  retention,
  replays,
  onSeek,
  slots,
  failedAt,
  onRetry,
  leaving,
  localization,
}: RetentionContentProps): ReactNode {
  const { labels, format } = localization
  const words = labels.retention
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactNode => (
    <ErrorMessage
      {...{ kind, error, failedAt, retrying, onRetry, localization }}
      note={kind === 'line' ? labels.common.stale : undefined}
      ref={leaving}
    />
  )
  if (state.status === 'unavailable') {
    return <EmptyMessage title={words.unavailableTitle}>{words.unavailableText}</EmptyMessage>
  }
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, onRetry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    return <EmptyMessage title={words.emptyTitle}>{words.emptyText}</EmptyMessage>
  }
  if (!retention) {
    if (slots.loading !== undefined) return renderSlot(slots.loading)
    return <div className="hippo-retention-waiting hippo-skeleton" aria-hidden="true" />
  }
  const last = retention.reached.length - 1
  const summary = words.summary(
    format.percent(shareAt(retention, 0)),
    format.percent(shareAt(retention, last)),
  )
  const drop = steepestDrop(retention)
  return (
    <>
      <RetentionPlot {...{ retention, replays, onSeek, localization }} />
      <p className="hippo-soft hippo-retention-sentence">
        {summary}
        {drop && ` ${words.drop(format.duration(timeAt(retention, drop.slice)), format.percent(drop.share))}`}
      </p>
      <RetentionTable {...{ retention, replays, localization }} />
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
