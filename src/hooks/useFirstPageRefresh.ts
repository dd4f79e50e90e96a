'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHippo } from '../provider/context.js'
import { useSameList } from './useSameList.js'
import { keepViewersFresh, type ViewerListQuery } from '../queries/index.js'

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
export function useFirstPageRefresh(query: ViewerListQuery, options: RefreshOptions = {}): void {
  const { client } = useHippo('useViewerProfiles()')
  const queryClient = useQueryClient()
  const { enabled, staleTime, refetchOnMount, refetchOnWindowFocus, refetchOnReconnect } = options
  const isOn = enabled !== false
  const onMount = isOn && refetchOnMount === undefined
  const onFocus = isOn && refetchOnWindowFocus === undefined
  const onReconnect = isOn && refetchOnReconnect === undefined
  const staleMs = typeof staleTime === 'number' ? staleTime : defaultStaleMs
  const of = useSameList(query)
  useEffect(() => {
    return keepViewersFresh(queryClient, client, of, { onMount, onFocus, onReconnect, staleMs })
  }, [queryClient, client, of, onMount, onFocus, onReconnect, staleMs])
}
