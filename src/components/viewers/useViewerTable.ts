'use client'

import { useCallback, useEffect, useMemo } from 'react'
import { type ViewerProfile, type ViewerListQuery, type ViewerQuery, viewerRows } from '../../hooks/data.js'
import { useAddedCount } from '../../hooks/useAddedCount.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useNewViewers, type UseNewViewersResult } from '../../hooks/useNewViewers.js'
import { usePrefetchViewers } from '../../hooks/usePrefetchViewers.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useViewerProfiles } from '../../hooks/useViewerProfiles.js'
import { asyncState } from '../async/asyncState.js'
import { serverSort } from './serverSort.js'
import { useSettled } from '../list/useSettled.js'
import type { ViewerControls } from './useViewerControls.js'
import type { ViewerSource } from './viewerTableModel.js'
import type { ViewerTableProps, ViewerTableState } from './viewerTableProps.js'

export interface UseViewerTableResult {
  read: ReturnType<typeof useViewerProfiles>
  state: ViewerTableState
  source: ViewerSource
  /** How many rows the last page brought; null before the second. */
  added: number | null
  /** Who has come since, and is not in the rows yet. */
  news: UseNewViewersResult
  /** Tries again what failed: one more page, or the list. */
  retry: () => void
}

/** How long a typing hand rests before the server is asked. */
const typingMs = 250
const pageSize = 10

/** What a viewer table knows: its rows, its state, and how to go on. */
export function useViewerTable(
  of: ViewerQuery,
  controls: ViewerControls,
  { query, live = true, autoLoad = true, paging }: Omit<ViewerTableProps, keyof ViewerQuery>,
): UseViewerTableResult {
  const search = useSettled(controls.search.trim(), typingMs)
  const isArranged = controls.sort !== null || search !== ''
  const { data: may, isError } = useCapabilities({ enabled: isArranged || controls.isNear })
  const order = may?.viewerSort ? serverSort(controls.sort) : undefined
  // Whoever may not see names is not told their order either.
  const sort = order?.field === 'name' && !may?.viewerNames ? undefined : order
  const canSearch = may?.viewerSearch === true
  const list: ViewerListQuery = { ...of, ...(sort && { sort }), ...(canSearch && search && { search }) }
  // Asked in one go: not first in an order that nobody wants.
  const isDecided = !isArranged || may !== undefined || isError
  const read = useViewerProfiles(list, { ...query, enabled: isDecided ? query?.enabled : false })
  const name = JSON.stringify([list, read.isPlaceholderData])
  const answer = useReadState(read, JSON.stringify(list))
  const news = useNewViewers(list, read.data)
  const readAhead = usePrefetchViewers(list)
  useLiveRefresh(live && read.data !== undefined)
  const rows = useMemo(() => viewerRows(read.data), [read.data])
  const profiles = useMemo(() => rows.map(({ profile }) => profile), [rows])
  const keys = useMemo(() => new Map(rows.map(({ key, profile }) => [profile, key])), [rows])
  const keyOf = useCallback((profile: ViewerProfile) => keys.get(profile) ?? '', [keys])
  const added = useAddedCount(rows.length, name)
  const isStuck = answer.status === 'ready' && answer.error !== null
  const hasMore = read.hasNextPage && !(isStuck && answer.error?.code === 'paging_stuck')
  const { data, fetchNextPage } = read
  const isShort = paging === 'pages' && rows.length < controls.page * pageSize
  const isNext = isShort && answer.status === 'ready' && hasMore && !isStuck && !read.isFetching
  useEffect(() => {
    // Once more with each page that came: nothing else may have changed.
    if (isNext && data) void fetchNextPage()
  }, [isNext, data, fetchNextPage])
  return {
    read,
    state: asyncState(answer, rows.length === 0 && search === ''),
    source: {
      profiles,
      keyOf,
      idOf: (profile) => (of.leadEmail === undefined ? profile.email : profile.videoId) ?? keyOf(profile),
      sortedBy: sort ? 'server' : 'table',
      searchedBy: canSearch ? 'server' : 'table',
      hasMore,
      isLoadingMore: read.isFetchingNextPage,
      isStuck,
      isAuto: autoLoad && !read.isFetching,
      loadMore: async () => {
        const { data: all, hasNextPage, isError: failed } = await fetchNextPage()
        return { profiles: viewerRows(all).map(({ profile }) => profile), hasMore: hasNextPage, failed }
      },
      readAhead,
      pageSize,
    },
    added,
    news,
    retry: () => {
      if (read.isFetchNextPageError) void fetchNextPage()
      else void read.refetch({ cancelRefetch: false })
    },
  }
}
