'use client'

import type { ReactElement } from 'react'
import { useSummedUp } from '../../hooks/useSummedUp.js'
import type { ViewerFrameText } from './viewerFrameRooms.js'
import type { UseViewerTableResult } from './useViewerTable.js'
import type { ViewerWords } from './viewerWords.js'

export interface ViewerAnnouncementsProps {
  table: Pick<UseViewerTableResult, 'state' | 'added' | 'news'> & { count: number }
  /** What sorting or searching has changed since, and how many rows there were then. */
  said: { text: string; count: number }
  words: ViewerWords
  localization: ViewerFrameText
}

/** Says what has changed to those who cannot see it. Renders a visually hidden `<output>`. */
export function ViewerAnnouncements({
  table,
  said,
  words,
  localization: { labels, format },
}: ViewerAnnouncementsProps): ReactElement {
  const { state, count, added, news } = table
  const come = useSummedUp(news.count)
  const isLast = said.text !== '' && said.count === count
  return (
    <output className="hippo-visually-hidden">
      {state.status === 'loading' && labels.common.loading}
      {isLast && said.text}
      {!isLast &&
        added !== null &&
        words.moreLoaded(added, count, format.number(added), format.number(count))}
      {come > 0 && ` ${labels.viewers.newViewersAnnouncement(come, format.number(come))}`}
    </output>
  )
}
