import { focusManager, onlineManager, type QueryClient } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ViewerListQuery } from '../contract/app/insights.js'
import { isNewestFirst } from './listQuery.js'
import { livePart } from './livePart.js'
import { findViewers } from './refreshViewers.js'

/** On what a list is looked at again. */
export interface KeepFreshOptions {
  onMount: boolean
  onFocus: boolean
  onReconnect: boolean
  /** Age from which a list counts as old, in milliseconds. */
  staleMs: number
}

/**
 * Renews page one of a list where TanStack would read all of its pages: when it is shown again, when somebody
 * comes back to the window, when the connection does. A list in another order than newest first is read as a whole.
 * Returns the way to stop.
 */
export function keepViewersFresh(
  queryClient: QueryClient,
  client: HippoClient,
  of: ViewerListQuery,
  { onMount, onFocus, onReconnect, staleMs }: KeepFreshOptions,
): () => void {
  const look = (isBack: boolean): void => {
    const query = findViewers(queryClient, client, of)
    if (!isBack || !query?.state.data || !query.isStaleByTime(staleMs)) return
    // In another order page one does not tell who has come: all pages that are shown are read.
    if (!isNewestFirst(of))
      return void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true })
    // Loaded when a list has grown old: what is not renewed is shown as it was read.
    void livePart.load().then(
      ({ renewViewers }) => renewViewers(queryClient, client, query),
      () => {},
    )
  }
  if (onMount) look(true)
  const stops = [
    onFocus ? focusManager.subscribe(look) : null,
    onReconnect ? onlineManager.subscribe(look) : null,
  ]
  return () => {
    for (const stop of stops) stop?.()
  }
}
