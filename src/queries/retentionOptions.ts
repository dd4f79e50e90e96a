import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { Retention } from '../contract/app/insights.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type RetentionKey } from './keys.js'
import { readRetry } from './retry.js'

/** What `retentionOptions` returns. */
export type RetentionOptions = UnusedSkipTokenOptions<Retention, HippoError, Retention, RetentionKey> & {
  queryKey: DataTag<RetentionKey, Retention, HippoError>
}

/**
 * Query options for how often each part of a video was watched; fresh for a minute. Fails with `not_found` where the
 * backend does not know (`capabilities.retention`).
 *
 * @example
 * await queryClient.query(retentionOptions(client, '988'))
 */
export function retentionOptions(client: HippoClient, videoId: string): RetentionOptions {
  return {
    queryKey: hippoKeys.retention(client.scope, videoId) as RetentionOptions['queryKey'],
    queryFn: ({ signal }) => client.reports.retention(videoId, { signal }),
    staleTime: 60_000,
    ...readRetry,
  }
}
