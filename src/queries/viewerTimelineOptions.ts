import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ViewerTimeline, ViewerTimelineQuery } from '../contract/app/insights.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type ViewerTimelineKey } from './keys.js'
import { readRetry } from './retry.js'

/** What `viewerTimelineOptions` returns. */
export type ViewerTimelineOptions = UnusedSkipTokenOptions<
  ViewerTimeline,
  HippoError,
  ViewerTimeline,
  ViewerTimelineKey
> & { queryKey: DataTag<ViewerTimelineKey, ViewerTimeline, HippoError> }

/**
 * Query options for how one viewer watched one video, newest viewing first; fresh for half a minute. Fails with
 * `forbidden` where the grant hides who viewers are, and with `not_found` where the backend does not know
 * (`capabilities.timeline`).
 *
 * @example
 * await queryClient.query(viewerTimelineOptions(client, { videoId: '988', email: 'amara.okafor@example.com' }))
 */
export function viewerTimelineOptions(
  client: HippoClient,
  query: ViewerTimelineQuery,
): ViewerTimelineOptions {
  return {
    queryKey: hippoKeys.timeline(client.scope, query) as ViewerTimelineOptions['queryKey'],
    queryFn: ({ signal }) => client.viewers.timeline(query, { signal }),
    staleTime: 30_000,
    ...readRetry,
  }
}
