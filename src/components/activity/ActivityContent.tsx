'use client'

import type { ReactElement, ReactNode, Ref, RefCallback } from 'react'
import type { ActivityEvent } from '../../hooks/data.js'
import type { UseActivityResult } from '../../hooks/useActivity.js'
import type { ActivityText } from './activityRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import { ActivityList } from './ActivityList.js'
import { ActivityNotice } from './ActivityNotice.js'
import { ActivitySkeleton } from './ActivitySkeleton.js'
import type { ActivityFeedState } from './feedState.js'

export interface ActivityContentProps {
  activity: UseActivityResult
  state: ActivityFeedState
  slots: AsyncSlots
  /** Whether a kind was chosen. */
  filtered: boolean
  headingId: string
  listRef: Ref<HTMLOListElement>
  leaving: RefCallback<HTMLElement>
  onOpen?: (event: ActivityEvent) => void
  localization: ActivityText
}

/** What stands below the header of a feed in each of its states. */
export function ActivityContent({
  activity,
  state,
  slots,
  filtered,
  headingId,
  listRef,
  leaving,
  onOpen,
  localization,
}: ActivityContentProps): ReactNode {
  const { labels } = localization
  const { error, retry, status, retryAt } = activity
  const notice = (kind: 'line' | 'panel'): ReactElement | null =>
    error && (
      <ActivityNotice
        kind={kind}
        error={error}
        waiting={status === 'waiting'}
        retryAt={retryAt}
        onRetry={retry}
        localization={localization}
        ref={leaving}
      />
    )
  switch (state.status) {
    case 'error':
      if (error && slots.error !== undefined) return renderSlot(slots.error, error, retry)
      return notice('panel')
    case 'unavailable':
      return (
        <EmptyMessage title={labels.activity.unavailableTitle}>
          {labels.activity.unavailableText}
        </EmptyMessage>
      )
    case 'empty':
      if (slots.empty !== undefined) return renderSlot(slots.empty)
      if (filtered) return <p className="hippo-activity-none">{labels.activity.emptyKind}</p>
      return <EmptyMessage title={labels.activity.emptyTitle}>{labels.activity.emptyText}</EmptyMessage>
    case 'loading':
      return slots.loading === undefined ? <ActivitySkeleton /> : renderSlot(slots.loading)
    case 'ready':
      return (
        <>
          {notice('line')}
          <ActivityList
            events={activity.events}
            labelledBy={headingId}
            onOpen={onOpen}
            localization={localization}
            ref={listRef}
          />
        </>
      )
  }
}
