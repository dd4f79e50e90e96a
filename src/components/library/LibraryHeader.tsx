'use client'

import type { ReactElement, ReactNode, Ref } from 'react'
import type { LibraryText } from './libraryRooms.js'
import type { VideoLibraryState } from './videoLibraryProps.js'

export interface LibraryHeaderProps {
  state: VideoLibraryState
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  count: number
  /** Tools at its end. */
  children: ReactNode
  /** Whether these are what a search has found. */
  isFound: boolean
  /** Whether these are all. */
  complete: boolean
  /** How many the last page brought; null before the second. */
  added: number | null
  localization: LibraryText
}

/** What is listed, how much of it is here, and what has just come. Renders a `<header>` and an `<output>`. */
export function LibraryHeader({
  state,
  headingLevel,
  headingId,
  headingRef,
  count,
  children,
  isFound,
  complete,
  added,
  localization: { labels, format },
}: LibraryHeaderProps): ReactElement {
  const { library, common } = labels
  const Heading = `h${headingLevel}` as const
  const counted = isFound ? library.found : complete ? library.allLoaded : library.loaded
  return (
    <>
      <header className="hippo-library-header">
        <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
          {library.title}
        </Heading>
        {state.status === 'ready' && (
          <span className="hippo-soft">{counted(count, format.number(count))}</span>
        )}
        {children}
      </header>
      <output className="hippo-visually-hidden">
        {state.status === 'loading' && common.loading}
        {added === null && isFound && library.found(count, format.number(count))}
        {added !== null && library.moreLoaded(added, count, format.number(added), format.number(count))}
      </output>
    </>
  )
}
