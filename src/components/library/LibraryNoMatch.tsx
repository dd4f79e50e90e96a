'use client'

import type { ReactElement, RefCallback } from 'react'
import { EmptyMessage } from '../async/EmptyMessage.js'
import type { LibraryText } from './libraryRooms.js'

export interface LibraryNoMatchProps {
  search: string
  onClear: () => void
  leaving: RefCallback<HTMLElement>
  localization: LibraryText
}

/** Says that no video was found, and offers to see all again. Renders a `<div>` with a button. */
export function LibraryNoMatch({
  search,
  onClear,
  leaving,
  localization: { labels },
}: LibraryNoMatchProps): ReactElement {
  const { library, viewers } = labels
  return (
    <div className="hippo-list-none" ref={leaving}>
      <EmptyMessage title={library.noMatchTitle(search)}>{library.noMatchText}</EmptyMessage>
      <button type="button" className="hippo-button" onClick={onClear}>
        {viewers.clearSearch}
      </button>
    </div>
  )
}
