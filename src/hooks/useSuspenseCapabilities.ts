'use client'

import {
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type Capabilities, type CapabilitiesKey, capabilitiesOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseSuspenseCapabilitiesOptions<Data = Capabilities> = Omit<
  UseSuspenseQueryOptions<Capabilities, HippoError, Data, CapabilitiesKey>,
  'queryKey' | 'queryFn'
>

/**
 * The same as `useCapabilities`, with `data` always there:
 * while it is read for the first time the nearest `<Suspense>` shows its fallback, and what fails then is thrown to
 * the nearest error boundary.
 *
 * @example
 * const { data: may } = useSuspenseCapabilities()
 */
export function useSuspenseCapabilities<Data = Capabilities>(
  options?: UseSuspenseCapabilitiesOptions<Data>,
): UseSuspenseQueryResult<Data, HippoError> {
  const { client } = useHippo('useSuspenseCapabilities()')
  const { select: _, ...ours } = capabilitiesOptions(client)
  return useSuspenseQuery<Capabilities, HippoError, Data, CapabilitiesKey>({ ...ours, ...options })
}
