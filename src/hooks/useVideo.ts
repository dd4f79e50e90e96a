'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type LibraryVideo, type VideoKey, videoOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseVideoOptions<Data = LibraryVideo> = Omit<
  UseQueryOptions<LibraryVideo, HippoError, Data, VideoKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads one video: title, links, pictures, length and date.
 *
 * @example
 * const { data: video } = useVideo('988')
 */
export function useVideo<Data = LibraryVideo>(
  videoId: string,
  options?: UseVideoOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('useVideo()')
  const { select: _, ...ours } = videoOptions(client, videoId)
  return useQuery<LibraryVideo, HippoError, Data, VideoKey>({ ...ours, ...options })
}
