'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHippo } from '../provider/context.js'
import { livePart } from '../queries/livePart.js'
import { usePart } from './usePart.js'

/**
 * While `live`, what happens refreshes the reports, viewers and videos that are shown anywhere under this provider.
 * All who ask for it share one stream; a backend without activity is not asked for one.
 *
 * @example
 * useLiveRefresh(true)
 * const { data } = useVideoReport('988') // moves by itself
 */
export function useLiveRefresh(live: boolean): void {
  const { client } = useHippo('useLiveRefresh()')
  const queryClient = useQueryClient()
  // Loaded once something is shown, so that a report by itself weighs what a report weighs; where the file does not come,
  // what is shown stays as it was read.
  const part = usePart(livePart, live)
  useEffect(
    () => (live && part.status === 'ready' ? part.code.holdFeed(client, queryClient).release : undefined),
    [live, part, client, queryClient],
  )
}
