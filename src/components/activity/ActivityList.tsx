'use client'

import type { ReactElement, Ref } from 'react'
import type { ActivityEvent } from '../../hooks/data.js'
import { useNow } from '../../hooks/useNow.js'
import type { ActivityText } from './activityRooms.js'
import { ActivityItem } from './ActivityItem.js'

export interface ActivityListProps {
  events: readonly ActivityEvent[]
  /** Id of what names the list. */
  labelledBy: string
  onOpen?: (event: ActivityEvent) => void
  localization: ActivityText
  ref?: Ref<HTMLOListElement>
}

/** Minutes are all that is told, so this is often enough. */
const tickMs = 30_000

/** What happened, newest first. Renders an `<ol>` that scrolls. */
export function ActivityList({
  events,
  labelledBy,
  onOpen,
  localization,
  ref,
}: ActivityListProps): ReactElement {
  const { labels, format } = localization
  const now = useNow(tickMs)
  const ago = (at: number): string =>
    format.ago(now - at) ?? (now - at < 60_000 ? labels.activity.now : format.date(at))
  return (
    <ol
      className="hippo-activity-list"
      aria-labelledby={labelledBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={ref}
    >
      {events.map((event) => (
        <ActivityItem
          key={event.id}
          event={event}
          ago={ago(event.occurredAt)}
          onOpen={onOpen}
          localization={localization}
        />
      ))}
    </ol>
  )
}
