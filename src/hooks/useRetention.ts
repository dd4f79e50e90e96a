'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type Retention, type RetentionKey, retentionOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseRetentionOptions<Data = Retention> = Omit<
  UseQueryOptions<Retention, HippoError, Data, RetentionKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads how often each part of a video was watched, where `capabilities.retention`: per equal slice, the plays that
 * reached it and the passes beyond each play's first.
 *
 * @example
 * const { data } = useRetention('988')
 * const lost = data?.reached.map((count) => data.plays - count)
 */
export function useRetention<Data = Retention>(
  videoId: string,
  options?: UseRetentionOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('useRetention()')
  const { select: _, ...ours } = retentionOptions(client, videoId)
  return useQuery<Retention, HippoError, Data, RetentionKey>({ ...ours, ...options })
}
