import type { ReactElement, Ref } from 'react'
import type { TimelineText } from './timelineRooms.js'

export interface TimelineHeaderProps {
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  /** What the viewer is called. */
  name: string
  /** Of visits; undefined while they load. */
  count: number | undefined
  localization: TimelineText
}

/** Whose visits these are, and how many. */
export function TimelineHeader({
  headingLevel,
  headingId,
  headingRef,
  name,
  count,
  localization: { labels, format },
}: TimelineHeaderProps): ReactElement {
  const { title, viewingCount } = labels.timeline
  const Heading = `h${headingLevel}` as const
  return (
    <header className="hippo-timeline-header">
      <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
        {title(name)}
      </Heading>
      {count !== undefined && count > 0 && (
        <p className="hippo-soft">{viewingCount(count, format.number(count))}</p>
      )}
    </header>
  )
}
