'use client'

import type { ReactElement } from 'react'
import { useSummedUp } from '../../hooks/useSummedUp.js'
import type { Localization } from '../../provider/useLocalization.js'
import type { UseViewerTableResult } from './useViewerTable.js'
import type { ViewerWords } from './viewerWords.js'

export interface ViewerAnnouncementsProps {
  table: Pick<UseViewerTableResult, 'state' | 'rows' | 'added' | 'news'>
  words: ViewerWords
  localization: Localization
}

/** Says what has changed to those who cannot see it. Renders a visually hidden `<output>`. */
export function ViewerAnnouncements({
  table,
  words,
  localization: { labels },
}: ViewerAnnouncementsProps): ReactElement {
  const { state, rows, added, news } = table
  const come = useSummedUp(news.count)
  return (
    <output className="hippo-visually-hidden">
      {state.status === 'loading' && labels.common.loading}
      {added !== null && words.moreLoaded(added, rows.length)}
      {come > 0 && ` ${labels.viewers.newViewersAnnouncement(come)}`}
    </output>
  )
}
