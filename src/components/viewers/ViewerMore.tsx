'use client'

import type { ReactElement } from 'react'
import type { ViewerText } from './viewerRooms.js'
import { LoadMore } from '../list/LoadMore.js'
import type { ViewerControls } from './useViewerControls.js'
import { ViewerPager } from './ViewerPager.js'
import type { ViewerSource } from './viewerTableModel.js'

export interface ViewerMoreProps {
  source: ViewerSource
  controls: ViewerControls
  /** Whether each page takes the place of the last. */
  isPaged: boolean
  page: number
  /** How many pages the loaded rows fill. */
  pageCount: number
  localization: ViewerText
}

/** How to go on below the rows: a button for more of them, or from page to page. */
export function ViewerMore({
  source,
  controls,
  isPaged,
  page,
  pageCount,
  localization,
}: ViewerMoreProps): ReactElement | null {
  const { hasMore, isLoadingMore, isStuck, isAuto, loadMore, readAhead } = source
  if (!isPaged || isStuck) {
    return (
      <LoadMore
        hasMore={hasMore}
        failed={isStuck}
        loading={isLoadingMore}
        auto={isAuto && !isPaged}
        onLoad={() => void loadMore()}
        onApproach={readAhead}
        localization={localization}
      />
    )
  }
  if (pageCount === 1 && !hasMore) return null
  return (
    <ViewerPager
      page={page}
      total={hasMore ? null : pageCount}
      onPage={controls.setPage}
      onApproach={page === pageCount ? readAhead : undefined}
      loading={isLoadingMore && page === pageCount}
      localization={localization}
    />
  )
}
