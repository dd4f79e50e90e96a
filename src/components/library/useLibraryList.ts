'use client'

import { useMemo } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useAddedCount } from '../../hooks/useAddedCount.js'
import { usePrefetchVideoReport } from '../../hooks/usePrefetchVideoReport.js'
import { usePrefetchVideos } from '../../hooks/usePrefetchVideos.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useVideoLibrary, type UseVideoLibraryOptions } from '../../hooks/useVideoLibrary.js'
import { asyncState } from '../async/asyncState.js'
import type { LibraryControls } from './useLibraryControls.js'
import type { VideoLibraryState } from './videoLibraryProps.js'

export interface UseLibraryListResult {
  read: ReturnType<typeof useVideoLibrary>
  state: VideoLibraryState
  /** All that are loaded. */
  videos: LibraryVideo[]
  /** Those that are to be seen: what was found among them. */
  shown: readonly LibraryVideo[]
  /** Whether the server does not search, so that what is loaded is searched. */
  isSearchedHere: boolean
  /** Reads the next page before it is asked for. */
  readAhead: () => void
  /** Reads the report of a video before it is asked for. */
  readReport: (videoId: string) => void
  /** How many videos the last page brought; null before the second. */
  added: number | null
  /** Tries again what failed: one more page, or the list. */
  retry: () => void
}

/** A title as a search compares it: without accents and capitals. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
}

/** What a library knows: its videos, its state, and how to go on. */
export function useLibraryList(
  { sought, isNear }: LibraryControls,
  query?: UseVideoLibraryOptions,
): UseLibraryListResult {
  const { data: may, isError } = useCapabilities({ enabled: sought !== '' || isNear })
  const canSearch = may?.videoSearch === true
  const list = { search: (canSearch && sought) || query?.search }
  // Asked in one go: not first for all, where the answer to what was typed before is not there yet.
  const isDecided = sought === '' || may !== undefined || isError
  const read = useVideoLibrary({ ...query, ...list, enabled: isDecided ? query?.enabled : false })
  const answer = useReadState(read, `library ${list.search ?? ''}`)
  const readAhead = usePrefetchVideos(list)
  const readReport = usePrefetchVideoReport()
  const { data } = read
  const videos = useMemo(() => {
    // A video that a newer one pushed onto the next page is sent twice.
    const byId = new Map((data?.pages ?? []).flatMap(({ rows }) => rows.map((video) => [video.id, video])))
    return [...byId.values()]
  }, [data])
  // Counted by pages: a deletion is no page less, and an undo no page more.
  const pages = useAddedCount(data?.pages.length ?? 0, `${list.search ?? ''} ${read.isPlaceholderData}`)
  const here = canSearch || !isDecided ? '' : plain(sought)
  const shown = useMemo(
    () => (here ? videos.filter(({ title }) => plain(title).includes(here)) : videos),
    [videos, here],
  )
  const isEmpty = videos.length === 0 && !read.hasNextPage && sought === ''
  return {
    read,
    state: asyncState(answer, isEmpty),
    videos,
    shown,
    isSearchedHere: here !== '',
    readAhead,
    readReport,
    added: pages === null ? null : (data?.pages.at(-1)?.rows.length ?? null),
    retry: () => {
      if (read.isFetchNextPageError) void read.fetchNextPage()
      else void read.refetch({ cancelRefetch: false })
    },
  }
}
