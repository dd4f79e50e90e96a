'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type LibraryVideo, type VideoKey, videoOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspenseVideoOptions<Data = LibraryVideo> = Omit<
  UseSuspenseQueryOptions<LibraryVideo, HippoError, Data, VideoKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `useVideo`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data: video } = useSuspenseVideo('988')
 */
export function useSuspenseVideo<Data = LibraryVideo>(
  videoId: string,
  options?: UseSuspenseVideoOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseVideo()')
  const { select: _, ...ours } = videoOptions(client, videoId)
  return useSuspenseQuery<LibraryVideo, HippoError, Data, VideoKey>({ ...ours, ...options })
}
