'use client'

import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import { type Capabilities, type CapabilitiesKey, capabilitiesOptions } from '../queries/index.js'

/** TanStack's own options; the key and the function are ours. */
export type UseCapabilitiesOptions<Data = Capabilities> = Omit<
  UseQueryOptions<Capabilities, HippoError, Data, CapabilitiesKey>,
  'queryKey' | 'queryFn'
>

/**
 * Reads what this person may do with this backend. It is for showing and hiding controls: the server decides anew
 * with each call.
 *
 * @example
 * const { data: may } = useCapabilities()
 * {may?.deleteVideo && <VideoActions videoId="988" />}
 */
export function useCapabilities<Data = Capabilities>(
  options?: UseCapabilitiesOptions<Data>,
): UseQueryResult<Data, HippoError> {
  const { client } = useHippo('useCapabilities()')
  const { select: _, ...ours } = capabilitiesOptions(client)
  return useQuery<Capabilities, HippoError, Data, CapabilitiesKey>({ ...ours, ...options })
}
