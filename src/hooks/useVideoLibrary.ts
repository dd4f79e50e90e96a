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
} from '../queries/index.js'

/** TanStack's own options; the key, the function and the paging are ours. */
export type UseVideoLibraryOptions<Data = VideoLibraryPages> = Omit<
  UseInfiniteQueryOptions<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
>

/**
 * Reads the account's videos, twenty at a time.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useVideoLibrary()
 * const videos = data?.pages.flatMap((page) => page.rows)
 */
export function useVideoLibrary<Data = VideoLibraryPages>(
  options?: UseVideoLibraryOptions<Data>,
): UseInfiniteQueryResult<Data, HippoError> {
  const { client } = useHippo('useVideoLibrary()')
  const { select: _, ...ours } = videoLibraryOptions(client)
  return useInfiniteQuery<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>({
    ...ours,
    ...options,
  })
}
