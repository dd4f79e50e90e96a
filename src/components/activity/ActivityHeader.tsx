'use client'

import type { ReactElement, Ref, RefCallback } from 'react'
import type { ActivityType } from '../../hooks/data.js'
import type { UseActivityResult } from '../../hooks/useActivity.js'
import type { ActivityText } from './activityRooms.js'
import { ActivityFilter } from './ActivityFilter.js'
import { PauseToggle } from './PauseToggle.js'

export interface ActivityHeaderProps {
  activity: UseActivityResult
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  /** The kinds to choose from; with one there is nothing to choose. */
  kinds: readonly ActivityType[]
  kind: ActivityType | null
  onKind: (kind: ActivityType | null) => void
  onShowFresh: () => void
  /** Goes on the button that disappears when it is pressed. */
  leaving: RefCallback<HTMLElement>
  localization: ActivityText
}

/** What this is, what has come since, and the controls. Renders a `<header>`. */
export function ActivityHeader({
  activity,
  headingLevel,
  headingId,
  headingRef,
  kinds,
  kind,
  onKind,
  onShowFresh,
  leaving,
  localization,
}: ActivityHeaderProps): ReactElement {
  const { labels, format } = localization
  const { length } = activity.fresh
  const Heading = `h${headingLevel}` as const
  return (
    <header className="hippo-activity-header">
      <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
        {labels.activity.title}
      </Heading>
      {length > 0 && (
        <button type="button" className="hippo-new" onClick={onShowFresh} ref={leaving}>
          {labels.activity.fresh(length, format.number(length))}
        </button>
      )}
      <span className="hippo-activity-controls">
        {kinds.length > 1 && (
          <ActivityFilter kinds={kinds} kind={kind} onKind={onKind} localization={localization} />
        )}
        <PauseToggle activity={activity} localization={localization} />
      </span>
    </header>
  )
}
