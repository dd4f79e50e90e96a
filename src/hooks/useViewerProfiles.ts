'use client'

import {
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type Page,
  type ViewerProfile,
  type ViewerProfilePages,
  type ViewerProfilesKey,
  type ViewerListQuery,
  viewerProfilesOptions,
} from '../queries/index.js'
import { useFirstPageRefresh } from './useFirstPageRefresh.js'

/** TanStack's own options; the key, the function and the paging are ours. */
export type UseViewerProfilesOptions<Data = ViewerProfilePages> = Omit<
  UseInfiniteQueryOptions<Page<ViewerProfile>, HippoError, Data, ViewerProfilesKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
>

/**
 * Reads who watched a video, or what a lead watched, ten rows at a time. Coming back to the page, or to the network,
 * renews page one alone, however many are loaded: see `useNewViewers`.
 *
 * `sort` and `search` need a backend that can (`capabilities.viewerSort`, `capabilities.viewerSearch`); while they
 * change, the rows before stay as `isPlaceholderData`.
 *
 * `{ videoId }` and `{ leadEmail }` exclude each other: both or neither does not compile, and gives an error
 * result with code `invalid_request` where types were not there to stop it.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useViewerProfiles({ videoId: '988' })
 * const rows = viewerRows(data) // every row once, each with a stable key
 */
export function useViewerProfiles<Data = ViewerProfilePages>(
  query: ViewerListQuery,
  options?: UseViewerProfilesOptions<Data>,
): UseInfiniteQueryResult<Data, HippoError> {
  const { client } = useHippo('useViewerProfiles()')
  const { select: _, ...ours } = viewerProfilesOptions(client, query)
  const read = useInfiniteQuery<Page<ViewerProfile>, HippoError, Data, ViewerProfilesKey, number>({
    ...ours,
    refetchOnMount: false,
    placeholderData: (before, last) => (isSameList(last?.queryKey, ours.queryKey) ? before : undefined),
    ...options,
  })
  useFirstPageRefresh(query, options)
  return read
}

/** Whether it is the same viewers, in another order or searched for others. */
function isSameList(before: ViewerProfilesKey | undefined, now: ViewerProfilesKey): boolean {
  if (before === undefined) return false
  const [, scope, , { videoId, leadEmail }] = before
  return scope === now[1] && videoId === now[3].videoId && leadEmail === now[3].leadEmail
}
