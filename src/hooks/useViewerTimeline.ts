'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type ViewerTimeline,
  type ViewerTimelineKey,
  viewerTimelineOptions,
  type ViewerTimelineQuery,
} from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseViewerTimelineOptions<Data = ViewerTimeline> = Omit<
  UseQueryOptions<ViewerTimeline, HippoError, Data, ViewerTimelineKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads how one viewer watched one video, viewing by viewing, newest first, where `capabilities.timeline`: what they
 * watched, from where, and what they did.
 *
 * @example
 * const { data } = useViewerTimeline({ videoId: '988', email: 'amara.okafor@example.com' })
 * const passes = data?.viewings.flatMap((viewing) => viewing.passes)
 */
export function useViewerTimeline<Data = ViewerTimeline>(
  query: ViewerTimelineQuery,
  options?: UseViewerTimelineOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('useViewerTimeline()')
  const { select: _, ...ours } = viewerTimelineOptions(client, query)
  return useQuery<ViewerTimeline, HippoError, Data, ViewerTimelineKey>({ ...ours, ...options })
}
