'use client'

import type { ReactElement, ReactNode, Ref, RefCallback } from 'react'
import type { UseNewViewersResult } from '../../hooks/useNewViewers.js'
import type { ViewerFrameText } from './viewerFrameRooms.js'

export interface ViewerTableHeaderProps {
  title: string
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  /** How many rows there are, in words; null while that is not known. */
  count: string | null
  /** Who has come since; null where nobody can. */
  news: UseNewViewersResult | null
  /** Goes on the button that disappears when it is pressed. */
  leaving: RefCallback<HTMLElement>
  localization: ViewerFrameText
  /** What else stands there. */
  children?: ReactNode
}

/** What is listed, and how much of it is here. Renders a `<header>`. */
export function ViewerTableHeader({
  title,
  headingLevel,
  headingId,
  headingRef,
  count,
  news,
  leaving,
  localization: { labels, format },
  children,
}: ViewerTableHeaderProps): ReactElement {
  const Heading = `h${headingLevel}` as const
  return (
    <header className="hippo-viewers-header">
      <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
        {title}
      </Heading>
      {count !== null && <span className="hippo-soft">{count}</span>}
      {news && (news.count > 0 || news.more) && (
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
      {children}
    </header>
  )
}
