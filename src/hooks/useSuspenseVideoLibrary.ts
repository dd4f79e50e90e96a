'use client'

import {
  useSuspenseInfiniteQuery,
  type UseSuspenseInfiniteQueryOptions,
  type UseSuspenseInfiniteQueryResult,
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
export type UseSuspenseVideoLibraryOptions<Data = VideoLibraryPages> = VideoListQuery &
  Omit<
    UseSuspenseInfiniteQueryOptions<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>,
    'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
  >

/**
 * The same as `useVideoLibrary`, with `data` always there: while it is read for the first time the nearest
 * `<Suspense>` shows its fallback, and what fails then is thrown to the nearest error boundary. Change `search` in a
 * transition, and the videos before stay in sight meanwhile.
 *
 * @example
 * const { data } = useSuspenseVideoLibrary()
 * const videos = data.pages.flatMap((page) => page.rows)
 */
export function useSuspenseVideoLibrary<Data = VideoLibraryPages>({
  search,
  ...options
}: UseSuspenseVideoLibraryOptions<Data> = {}): UseSuspenseInfiniteQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseVideoLibrary()')
  const { select: _, ...ours } = videoLibraryOptions(client, { search })
  return useSuspenseInfiniteQuery<Page<LibraryVideo>, HippoError, Data, VideoLibraryKey, number>({
    ...ours,
    ...options,
  })
}
