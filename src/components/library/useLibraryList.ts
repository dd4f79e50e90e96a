'use client'

import { useMemo } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useAddedCount } from '../../hooks/useAddedCount.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useVideoLibrary, type UseVideoLibraryOptions } from '../../hooks/useVideoLibrary.js'
import type { VideoLibraryState } from './LibraryContent.js'

export interface UseLibraryListResult {
  read: ReturnType<typeof useVideoLibrary>
  state: VideoLibraryState
  videos: LibraryVideo[]
  /** How many videos the last page brought; null before the second. */
  added: number | null
  /** Tries again what failed: one more page, or the list. */
  retry: () => void
}

/** What a library knows: its videos, its state, and how to go on. */
export function useLibraryList(query?: UseVideoLibraryOptions): UseLibraryListResult {
  const read = useVideoLibrary(query)
  const answer = useReadState(read, 'library')
  const { data } = read
  const videos = useMemo(() => {
    // A video that a newer one pushed onto the next page is sent twice.
    const byId = new Map((data?.pages ?? []).flatMap(({ rows }) => rows.map((video) => [video.id, video])))
    return [...byId.values()]
  }, [data])
  // Counted by pages: a deletion is no page less, and an undo no page more.
  const pages = useAddedCount(data?.pages.length ?? 0, 'library')
  const nothing = answer.status === 'ready' && videos.length === 0 && !answer.error && !read.hasNextPage
  return {
    read,
    state: nothing ? { status: 'empty', refreshing: answer.refreshing } : answer,
    videos,
    added: pages === null ? null : (data?.pages.at(-1)?.rows.length ?? null),
    retry: () => {
      if (read.isFetchNextPageError) void read.fetchNextPage()
      else void read.refetch({ cancelRefetch: false })
    },
  }
}
