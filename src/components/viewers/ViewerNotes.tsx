'use client'

import type { ReactElement } from 'react'
import type { ViewerText } from './viewerRooms.js'
import type { Arranged } from './useArranged.js'

export interface ViewerNotesProps {
  arranged: Arranged
  /** How many rows are loaded. */
  loaded: number
  /** How many are marked. */
  marked: number
  localization: ViewerText
}

/** What has to be known to read the rows rightly: among what they are sorted and searched. Renders a `<p>`, or nothing. */
export function ViewerNotes({
  arranged: { isSortedAmong, isSearchedAmong },
  loaded,
  marked,
  localization: { labels, format },
}: ViewerNotesProps): ReactElement | null {
  const { sortedAmong, searchedAmong, selected } = labels.viewers
  if (!isSortedAmong && !isSearchedAmong && marked === 0) return null
  const text = format.number(loaded)
  return (
    <p className="hippo-viewers-notes hippo-soft">
      {isSearchedAmong && <span data-note="search">{searchedAmong(loaded, text)}</span>}
      {isSortedAmong && <span data-note="sort">{sortedAmong(loaded, text)}</span>}
      {marked > 0 && <span data-note="selected">{selected(marked, format.number(marked))}</span>}
    </p>
  )
}
