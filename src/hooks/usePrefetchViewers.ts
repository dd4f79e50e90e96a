'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useHippo } from '../provider/context.js'
import { readAhead, type ViewerListQuery, viewerListKey, viewerReader } from '../queries/index.js'
import { useSameList } from './useSameList.js'

/**
 * Gives the way to read the next page of a list of viewers before it is asked for, as when a pointer comes near:
 * `fetchNextPage` then shows it without waiting.
 *
 * @example
 * const prefetch = usePrefetchViewers({ videoId: '988' })
 * <button onPointerEnter={prefetch} onFocus={prefetch} onClick={() => fetchNextPage()}>Load more</button>
 */
export function usePrefetchViewers(query: ViewerListQuery): () => void {
  const { client } = useHippo('usePrefetchViewers()')
  const queryClient = useQueryClient()
  const of = useSameList(query)
  return useCallback(
    () => readAhead(queryClient, viewerListKey(client.scope, of), viewerReader(client, of)),
    [queryClient, client, of],
  )
}
