'use client'

import type { ReactElement, Ref } from 'react'
import type { RetentionText } from './retentionRooms.js'
import { Help } from '../help/Help.js'

export interface RetentionHeaderProps {
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  /** Whether the marks are explained: only where there are any. */
  legend: boolean
  replays: boolean
  localization: RetentionText
}

/** Heading and legend. */
export function RetentionHeader({
  headingLevel,
  headingId,
  headingRef,
  legend,
  replays,
  localization,
}: RetentionHeaderProps): ReactElement {
  const words = localization.labels.retention
  const Heading = `h${headingLevel}` as const
  const marks = replays ? (['reached', 'replays'] as const) : (['reached'] as const)
  return (
    <header className="hippo-retention-header">
      <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
        {words.title}
      </Heading>
      {legend && (
        <ul className="hippo-retention-legend">
          {marks.map((mark) => (
            <li key={mark} data-mark={mark}>
              {words[mark]}
              <Help subject={words[mark]} localization={localization}>
                {words.help[mark]}
              </Help>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
