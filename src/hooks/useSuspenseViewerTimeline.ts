'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type ViewerTimeline,
  type ViewerTimelineKey,
  viewerTimelineOptions,
  type ViewerTimelineQuery,
} from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspenseViewerTimelineOptions<Data = ViewerTimeline> = Omit<
  UseSuspenseQueryOptions<ViewerTimeline, HippoError, Data, ViewerTimelineKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `useViewerTimeline`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data } = useSuspenseViewerTimeline({ videoId: '988', email: 'amara.okafor@example.com' })
 */
export function useSuspenseViewerTimeline<Data = ViewerTimeline>(
  query: ViewerTimelineQuery,
  options?: UseSuspenseViewerTimelineOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseViewerTimeline()')
  const { select: _, ...ours } = viewerTimelineOptions(client, query)
  return useSuspenseQuery<ViewerTimeline, HippoError, Data, ViewerTimelineKey>({ ...ours, ...options })
}
