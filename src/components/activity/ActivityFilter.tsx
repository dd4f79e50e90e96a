'use client'

import type { ReactElement } from 'react'
import type { ActivityType } from '../../hooks/data.js'
import type { ActivityText } from './activityRooms.js'

export interface ActivityFilterProps {
  kinds: readonly ActivityType[]
  /** Null for all of them. */
  kind: ActivityType | null
  onKind: (kind: ActivityType | null) => void
  localization: ActivityText
}

/** Chooses which kind is shown. Renders a native `<select>` with a name. */
export function ActivityFilter({
  kinds,
  kind,
  onKind,
  localization: { labels },
}: ActivityFilterProps): ReactElement {
  return (
    <select
      className="hippo-activity-filter"
      aria-label={labels.activity.filter}
      value={kind ?? ''}
      onChange={({ target }) => onKind(kinds.find((each) => each === target.value) ?? null)}
    >
      <option value="">{labels.activity.everything}</option>
      {kinds.map((each) => (
        <option key={each} value={each}>
          {labels.activity.kinds[each]}
        </option>
      ))}
    </select>
  )
}
