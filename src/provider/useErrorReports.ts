'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { HippoError } from '../core/error.js'
import { hippoKeys } from '../queries/keys.js'

/** Tells `onError` of each failed read under `scope`, once per failure, and never of a cancelled one. */
export function useErrorReports(
  cache: QueryClient,
  scope: string,
  onError: ((error: HippoError) => void) | undefined,
): void {
  const latest = useRef(onError)
  useEffect(() => {
    latest.current = onError
  })
  useEffect(() => {
    const [root] = hippoKeys.all(scope)
    return cache.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return
      const [first, second] = event.query.queryKey
      const error: unknown = event.action.error
      if (first !== root || second !== scope || !(error instanceof HippoError)) return
      if (error.code !== 'aborted') latest.current?.(error)
    })
  }, [cache, scope])
}
