'use client'

import type { ReactElement, Ref } from 'react'
import type { Localization } from '../../provider/useLocalization.js'
import type { ViewerWords } from './viewerWords.js'

export interface ViewerTableHeaderProps {
  words: ViewerWords
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  /** How many rows there are; null while that is not known. */
  count: number | null
  /** Whether these are all. */
  complete: boolean
  localization: Localization
}

/** What is listed, and how much of it is here. Renders a `<header>`. */
export function ViewerTableHeader({
  words,
  headingLevel,
  headingId,
  headingRef,
  count,
  complete,
  localization: { labels, format },
}: ViewerTableHeaderProps): ReactElement {
  const Heading = `h${headingLevel}` as const
  const counted = complete ? words.allLoaded : labels.viewers.loaded
  return (
    <header className="hippo-viewers-header">
      <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
        {words.title}
      </Heading>
      {count !== null && <span className="hippo-soft">{counted(count, format.number(count))}</span>}
    </header>
  )
}
