import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { VideoReport } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { VideoReportKey } from './keys.js'
import { videoReportKey } from './videoKeys.js'
import { readRetry } from './retry.js'

/** What `videoReportOptions` returns. */
export type VideoReportOptions = UnusedSkipTokenOptions<
  VideoReport,
  HippoError,
  VideoReport,
  VideoReportKey
> & { queryKey: DataTag<VideoReportKey, VideoReport, HippoError> }

/**
 * Query options for the report of one video; fresh for a minute.
 *
 * @example
 * await queryClient.query(videoReportOptions(client, '988')) // before rendering, on a server or a route
 */
export function videoReportOptions(client: HippoClient, videoId: string): VideoReportOptions {
  return {
    queryKey: videoReportKey(client.scope, videoId) as VideoReportOptions['queryKey'],
    queryFn: ({ signal }) => client.reports.get(videoId, { signal }),
    staleTime: 60_000,
    ...readRetry,
  }
}
