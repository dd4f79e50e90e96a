'use client'

import type { ReactElement } from 'react'
import type { ViewerTimeline as Timeline } from '../../hooks/data.js'
import type { TimelineText } from './timelineRooms.js'
import { ViewingItem } from './ViewingItem.js'

export interface TimelineContentProps {
  /** Null while it loads. */
  timeline: Timeline | null
  onSeek?: (ms: number) => void
  localization: TimelineText
}

/** The visits one after the other, or their place. */
export function TimelineContent({ timeline, onSeek, localization }: TimelineContentProps): ReactElement {
  if (!timeline) return <div className="hippo-timeline-waiting hippo-skeleton" aria-hidden="true" />
  return (
    <ol className="hippo-viewings">
      {timeline.viewings.map((viewing, at) => (
        <ViewingItem
          key={`${viewing.id} ${timeline.viewings.length - at}`}
          durationMs={timeline.durationMs}
          {...{ viewing, onSeek, localization }}
        />
      ))}
    </ol>
  )
}
