'use client'

import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { HippoError } from '../core/error.js'

/** Where a read stands, as one word a component can switch on. */
export type ReadState =
  | { status: 'loading' }
  /** Nothing to show. `retrying` while another try is under way. */
  | { status: 'error'; error: HippoError; retrying: boolean }
  /** There is data; `error` tells that it could not be refreshed. */
  | { status: 'ready'; refreshing: boolean; error: HippoError | null }

const offline = new HippoError('network', 'The browser is offline, so nothing was asked yet.')

/**
 * Tells the state of a query. Unlike the query itself it stays in `error` while the same read is tried again,
 * so that a message and its button do not vanish under the reader.
 *
 * @param name tells one read from another: an error of the former is not shown for the latter.
 */
export function useReadState(
  query: UseQueryResult<unknown, HippoError> | UseInfiniteQueryResult<unknown, HippoError>,
  name: string,
): ReadState {
  const { isPending, isFetching, fetchStatus } = query
  const error = query.error ?? (isPending && fetchStatus === 'paused' ? offline : null)
  const [last, setLast] = useState({ name, error })
  const shown = error ?? (isPending && last.name === name ? last.error : null)
  if (last.name !== name || last.error !== shown) setLast({ name, error: shown })
  if (!isPending && query.data !== undefined) return { status: 'ready', refreshing: isFetching, error }
  return shown ? { status: 'error', error: shown, retrying: isFetching } : { status: 'loading' }
}
