'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHippo } from '../provider/context.js'
import { keepViewersFresh, type ViewerQuery } from '../queries/index.js'

/** What a caller may have said of when to read anew; where they did, TanStack does as it was told. */
interface RefreshOptions {
  enabled?: unknown
  staleTime?: unknown
  refetchOnMount?: unknown
  refetchOnWindowFocus?: unknown
  refetchOnReconnect?: unknown
}

const defaultStaleMs = 30_000

/** Renews page one of a list of viewers when it is looked at again. */
export function useFirstPageRefresh({ videoId, leadEmail }: ViewerQuery, options: RefreshOptions = {}): void {
  const { client } = useHippo('useViewerProfiles()')
  const queryClient = useQueryClient()
  const { enabled, staleTime, refetchOnMount, refetchOnWindowFocus, refetchOnReconnect } = options
  const isOn = enabled !== false
  const onMount = isOn && refetchOnMount === undefined
  const onFocus = isOn && refetchOnWindowFocus === undefined
  const onReconnect = isOn && refetchOnReconnect === undefined
  const staleMs = typeof staleTime === 'number' ? staleTime : defaultStaleMs
  useEffect(() => {
    const of = { videoId, leadEmail } as ViewerQuery
    return keepViewersFresh(queryClient, client, of, { onMount, onFocus, onReconnect, staleMs })
  }, [queryClient, client, videoId, leadEmail, onMount, onFocus, onReconnect, staleMs])
}
