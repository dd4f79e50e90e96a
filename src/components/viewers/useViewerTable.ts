'use client'

import { useMemo } from 'react'
import { type ViewerQuery, type ViewerRow, viewerRows } from '../../hooks/data.js'
import { useAddedCount } from '../../hooks/useAddedCount.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useNewViewers, type UseNewViewersResult } from '../../hooks/useNewViewers.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useViewerProfiles, type UseViewerProfilesOptions } from '../../hooks/useViewerProfiles.js'
import type { ViewerTableState } from './ViewerTableContent.js'

export interface UseViewerTableResult {
  read: ReturnType<typeof useViewerProfiles>
  state: ViewerTableState
  rows: ViewerRow[]
  /** How many rows the last page brought; null before the second. */
  added: number | null
  /** Who has come since, and is not in the rows yet. */
  news: UseNewViewersResult
  /** Tries again what failed: one more page, or the list. */
  retry: () => void
}

/** What a viewer table knows: its rows, its state, and how to go on. */
export function useViewerTable(
  of: ViewerQuery,
  live: boolean,
  query?: UseViewerProfilesOptions,
): UseViewerTableResult {
  const name = JSON.stringify([of.videoId, of.leadEmail])
  const read = useViewerProfiles(of, query)
  const answer = useReadState(read, name)
  const news = useNewViewers(of, read.data)
  useLiveRefresh(live && read.data !== undefined)
  const rows = useMemo(() => viewerRows(read.data), [read.data])
  const added = useAddedCount(rows.length, name)
  const nobody = answer.status === 'ready' && rows.length === 0 && !answer.error
  return {
    read,
    state: nobody ? { status: 'empty', refreshing: answer.refreshing } : answer,
    rows,
    added,
    news,
    retry: () => {
      if (read.isFetchNextPageError) void read.fetchNextPage()
      else void read.refetch({ cancelRefetch: false })
    },
  }
}
