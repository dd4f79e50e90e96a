'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type VideoReport, type VideoReportKey, videoReportOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspenseVideoReportOptions<Data = VideoReport> = Omit<
  UseSuspenseQueryOptions<VideoReport, HippoError, Data, VideoReportKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `useVideoReport`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data } = useSuspenseVideoReport('988')
 */
export function useSuspenseVideoReport<Data = VideoReport>(
  videoId: string,
  options?: UseSuspenseVideoReportOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseVideoReport()')
  const { select: _, ...ours } = videoReportOptions(client, videoId)
  return useSuspenseQuery<VideoReport, HippoError, Data, VideoReportKey>({ ...ours, ...options })
}
