'use client'

import type { ReactElement, RefCallback } from 'react'
import type { LibraryText } from './libraryRooms.js'
import type { VideoSelection } from './useVideoSelection.js'

export interface LibraryNotesProps {
  selection: VideoSelection
  /** Among how many is searched, where the server has more; null where all are. */
  among: number | null
  leaving: RefCallback<HTMLElement>
  localization: LibraryText
}

/** Among what is searched, and how many are chosen. Renders a `<div>`, and an `<output>` where videos can be chosen. */
export function LibraryNotes({
  selection: { mode, count, clear },
  among,
  leaving,
  localization: { labels, format },
}: LibraryNotesProps): ReactElement {
  const { viewers, library } = labels
  const chosen = viewers.selected(count, format.number(count))
  return (
    <>
      {(count > 0 || among !== null) && (
        <div className="hippo-library-notes" ref={leaving}>
          {among !== null && (
            <span className="hippo-soft">{viewers.searchedAmong(among, format.number(among))}</span>
          )}
          {count > 0 && (
            <>
              <span className="hippo-library-chosen">{chosen}</span>
              <button type="button" className="hippo-button" data-kind="quiet" onClick={clear}>
                {library.clearSelection}
              </button>
            </>
          )}
        </div>
      )}
      {mode !== 'none' && <output className="hippo-visually-hidden">{chosen}</output>}
    </>
  )
}
