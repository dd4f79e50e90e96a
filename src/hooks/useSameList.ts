'use client'

import { useMemo } from 'react'
import type { ViewerListQuery } from '../queries/index.js'

/** The same object for as long as the same list is meant, however often it is written down anew. */
export function useSameList({ videoId, leadEmail, sort, search }: ViewerListQuery): ViewerListQuery {
  const { field, direction } = sort ?? {}
  return useMemo(() => {
    const order = field && direction ? { sort: { field, direction } } : {}
    return { videoId, leadEmail, ...order, ...(search !== undefined && { search }) } as ViewerListQuery
  }, [videoId, leadEmail, field, direction, search])
}
