'use client'

import {
  useSuspenseInfiniteQuery,
  type UseSuspenseInfiniteQueryOptions,
  type UseSuspenseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type Page,
  type ViewerListQuery,
  type ViewerProfile,
  type ViewerProfilePages,
  type ViewerProfilesKey,
  viewerProfilesOptions,
} from '../queries/index.js'
import { useFirstPageRefresh } from './useFirstPageRefresh.js'

/** TanStack's own options; the key, the function and the paging are ours. */
export type UseSuspenseViewerProfilesOptions<Data = ViewerProfilePages> = Omit<
  UseSuspenseInfiniteQueryOptions<Page<ViewerProfile>, HippoError, Data, ViewerProfilesKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
>

/**
 * The same as `useViewerProfiles`, with `data` always there: while it is read for the first time the nearest
 * `<Suspense>` shows its fallback, and what fails then is thrown to the nearest error boundary. Change `sort` and
 * `search` in a transition, and the rows before stay in sight meanwhile.
 *
 * @example
 * const { data } = useSuspenseViewerProfiles({ videoId: '988', search: useDeferredValue(search) })
 */
export function useSuspenseViewerProfiles<Data = ViewerProfilePages>(
  query: ViewerListQuery,
  options?: UseSuspenseViewerProfilesOptions<Data>,
): UseSuspenseInfiniteQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseViewerProfiles()')
  const { select: _, ...ours } = viewerProfilesOptions(client, query)
  const read = useSuspenseInfiniteQuery<Page<ViewerProfile>, HippoError, Data, ViewerProfilesKey, number>({
    ...ours,
    refetchOnMount: false,
    ...options,
  })
  useFirstPageRefresh(query, options)
  return read
}
