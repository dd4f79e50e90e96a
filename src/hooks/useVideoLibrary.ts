'use client'

import {
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type LibraryVideo,
  type Page,
  type VideoLibraryKey,
  videoLibraryOptions,
  type VideoLibraryPages,
  type VideoListQuery,
} from '../queries/index.js'

/** TanStack's own options, and what is searched; the key, the function and the paging are ours. */
export type UseVideoLibraryOptions<Data = VideoLibraryPages> = VideoListQuery &
  Omit<
    UseInfiniteQueryOptions<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>,
    'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
  >

/**
 * Reads the account's videos, or those with some text in their title, twenty at a time.
 *
 * `search` needs a backend that can (`capabilities.videoSearch`); while it changes, the videos before stay as
 * `isPlaceholderData`.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useVideoLibrary()
 * const videos = data?.pages.flatMap((page) => page.rows)
 */
export function useVideoLibrary<Data = VideoLibraryPages>({
  search,
  ...options
}: UseVideoLibraryOptions<Data> = {}): UseInfiniteQueryResult<Data, HippoError> {
  const { client } = useHippo('useVideoLibrary()')
  const { select: _, ...ours } = videoLibraryOptions(client, { search })
  return useInfiniteQuery<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>({
    ...ours,
    placeholderData: (before, last) => (last?.queryKey[1] === client.scope ? before : undefined),
    ...options,
  })
}
