'use client'

import type { ReactElement } from 'react'
import type { ViewerText } from './viewerRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'

export interface ViewerNoMatchProps {
  search: string
  onClear: () => void
  localization: ViewerText
}

/** Says that nobody was found, and offers to see all again. Renders a `<div>` with a button. */
export function ViewerNoMatch({
  search,
  onClear,
  localization: { labels },
}: ViewerNoMatchProps): ReactElement {
  const { viewers } = labels
  return (
    <div className="hippo-list-none">
      <EmptyMessage title={viewers.noMatchTitle(search)}>{viewers.noMatchText}</EmptyMessage>
      <button type="button" className="hippo-button" onClick={onClear}>
        {viewers.clearSearch}
      </button>
    </div>
  )
}
