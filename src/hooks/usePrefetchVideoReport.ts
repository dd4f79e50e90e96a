'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type VideoReport, videoReportOptions } from '../queries/index.js'

/**
 * Gives the way to read the report of a video before it is asked for, as when a pointer comes near the link to it:
 * the page behind the link then shows it without waiting. One that is still fresh is not read again.
 *
 * @example
 * const prefetch = usePrefetchVideoReport()
 * <a href="/videos/988" onPointerEnter={() => prefetch('988')} onFocus={() => prefetch('988')}>Product tour</a>
 */
export function usePrefetchVideoReport(): (videoId: string) => void {
  const { client } = useHippo('usePrefetchVideoReport()')
  const queryClient = useQueryClient()
  return useCallback(
    (videoId) => {
      const options = videoReportOptions(client, videoId)
      const cache = queryClient.getQueryCache()
      const queryFn = ({ signal }: { signal: AbortSignal }): Promise<VideoReport> =>
        client.reports.get(videoId, { signal }).catch((cause: unknown) => {
          // As long as nobody asked, a failure is nobody's: the page behind the link reads again, and tells.
          const isAsked = cache.find({ queryKey: options.queryKey, exact: true })?.isActive()
          throw isAsked ? cause : new HippoError('aborted', 'Nobody waits for this report.', { cause })
        })
      queryClient.query({ ...options, queryFn }).catch(() => {})
    },
    [queryClient, client],
  )
}
