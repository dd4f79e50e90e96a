'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type VideoReport, type VideoReportKey, videoReportOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseVideoReportOptions<Data = VideoReport> = Omit<
  UseQueryOptions<VideoReport, HippoError, Data, VideoReportKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads the report of one video: loads, plays, viewers, how far they watched and what they did.
 *
 * @example
 * const { data, error, isPending } = useVideoReport('988', { refetchInterval: 30_000 })
 */
export function useVideoReport<Data = VideoReport>(
  videoId: string,
  options?: UseVideoReportOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('useVideoReport()')
  const { select: _, ...ours } = videoReportOptions(client, videoId)
  return useQuery<VideoReport, HippoError, Data, VideoReportKey>({ ...ours, ...options })
}
