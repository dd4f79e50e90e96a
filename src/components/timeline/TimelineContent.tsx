'use client'

import type { ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { ViewerTimeline as Timeline } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { TimelineText } from './timelineRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import { ViewingItem } from './ViewingItem.js'

/** What the timeline shows; its `status` is the root's `data-state`. */
export type ViewerTimelineState =
  | ReadState
  | { status: 'empty'; refreshing: boolean }
  | { status: 'unavailable' }

export interface TimelineContentProps {
  state: ViewerTimelineState
  timeline: Timeline | null
  onSeek?: (ms: number) => void
  slots: AsyncSlots
  failedAt: number
  onRetry: () => void
  leaving: RefCallback<HTMLElement>
  localization: TimelineText
}

/** What stands below the heading of a timeline in each of its states. */
export function TimelineContent({
  state,
  timeline,
  onSeek,
  slots,
  failedAt,
  onRetry,
  leaving,
  localization,
}: TimelineContentProps): ReactNode {
  const { labels } = localization
  const words = labels.timeline
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
  if (!timeline) {
    if (slots.loading !== undefined) return renderSlot(slots.loading)
    return <div className="hippo-timeline-waiting hippo-skeleton" aria-hidden="true" />
  }
  return (
    <>
      <ol className="hippo-viewings">
        {timeline.viewings.map((viewing, at) => (
          <ViewingItem
            key={`${viewing.id} ${timeline.viewings.length - at}`}
            durationMs={timeline.durationMs}
            {...{ viewing, onSeek, localization }}
          />
        ))}
      </ol>
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
