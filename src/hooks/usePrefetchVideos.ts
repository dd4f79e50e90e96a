'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useHippo } from '../provider/context.js'
import { hippoKeys, readAhead, type VideoListQuery, videoReader } from '../queries/index.js'

/**
 * Gives the way to read the next page of the library before it is asked for, as when a pointer comes near:
 * `fetchNextPage` then shows it without waiting.
 *
 * @example
 * const prefetch = usePrefetchVideos()
 * <button onPointerEnter={prefetch} onFocus={prefetch} onClick={() => fetchNextPage()}>Load more</button>
 */
export function usePrefetchVideos({ search }: VideoListQuery = {}): () => void {
  const { client } = useHippo('usePrefetchVideos()')
  const queryClient = useQueryClient()
  return useCallback(
    () =>
      readAhead(queryClient, hippoKeys.videoList(client.scope, { search }), videoReader(client, { search })),
    [queryClient, client, search],
  )
}
