'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type Retention, type RetentionKey, retentionOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspenseRetentionOptions<Data = Retention> = Omit<
  UseSuspenseQueryOptions<Retention, HippoError, Data, RetentionKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `useRetention`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data } = useSuspenseRetention('988')
 */
export function useSuspenseRetention<Data = Retention>(
  videoId: string,
  options?: UseSuspenseRetentionOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseRetention()')
  const { select: _, ...ours } = retentionOptions(client, videoId)
  return useSuspenseQuery<Retention, HippoError, Data, RetentionKey>({ ...ours, ...options })
}
