'use client'

import { memo, type NamedExoticComponent, type ReactElement, useState } from 'react'
import type { ActivityEvent } from '../../hooks/data.js'
import type { ActivityText } from './activityRooms.js'
import { PlayIcon } from '../icons.js'
import { ActivitySentence } from './ActivitySentence.js'
import { detailsOf } from './sentence.js'

export interface ActivityItemProps {
  event: ActivityEvent
  /** How long ago, in words. */
  ago: string
  onOpen?: (event: ActivityEvent) => void
  localization: ActivityText
}

function Picture({ source }: { source: string | null }): ReactElement {
  // Pictures are signed for a short while; one that cannot be had leaves the quiet surface behind it.
  const [broken, setBroken] = useState<string | null>(null)
  const shown = source !== broken ? source : null
  return (
    <span className="hippo-activity-picture">
      {shown ? (
        <img src={shown} alt="" loading="lazy" decoding="async" onError={() => setBroken(shown)} />
      ) : (
        <PlayIcon />
      )}
    </span>
  )
}

function Item({ event, ago, onOpen, localization }: ActivityItemProps): ReactElement {
  const details = detailsOf(event, localization)
  return (
    <li className="hippo-activity-item" data-kind={event.type}>
      <time
        dateTime={new Date(event.occurredAt).toISOString()}
        title={localization.format.dateTime(event.occurredAt)}
      >
        {ago}
      </time>
      <div className="hippo-activity-text">
        <ActivitySentence event={event} onOpen={onOpen} localization={localization} />
        {details.length > 0 && (
          <p className="hippo-activity-details">
            {details.map((text) => (
              <bdi key={text}>{text}</bdi>
            ))}
          </p>
        )}
      </div>
      <Picture source={event.video.thumbnailUrl} />
    </li>
  )
}

/** One event. Renders a `<li>` with `data-kind`. */
export const ActivityItem: NamedExoticComponent<ActivityItemProps> = memo(Item)
