'use client'

import type { ReactElement, Ref, RefCallback } from 'react'
import type { UseNewViewersResult } from '../../hooks/useNewViewers.js'
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
  /** Who has come since. */
  news: UseNewViewersResult
  /** Goes on the button that disappears when it is pressed. */
  leaving: RefCallback<HTMLElement>
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
  news,
  leaving,
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
      {(news.count > 0 || news.more) && (
        <button
          type="button"
          className="hippo-new"
          ref={leaving}
          aria-disabled={news.showing || undefined}
          onClick={news.showing ? undefined : news.show}
        >
          {labels.viewers.newViewers(news.count, format.number(news.count), news.more)}
        </button>
      )}
    </header>
  )
}
