import { focusManager, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ActivityEvent } from '../contract/app/activity.js'
import { hippoKeys, type ViewerProfilesKey } from './keys.js'
import { refreshLibrary } from './refreshLibrary.js'
import { refreshViewers } from './refreshViewers.js'
import { createThrottle, type Throttle } from './throttle.js'

const throttles = new WeakMap<QueryClient, Throttle>()

function throttleOf(queryClient: QueryClient): Throttle {
  const throttle = throttles.get(queryClient) ?? createThrottle()
  throttles.set(queryClient, throttle)
  return throttle
}

/** Marks without reading: whoever shows it next reads it then. */
function markStale(queryClient: QueryClient, queryKey: QueryKey): void {
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
}

type CachedQuery = Pick<Query, 'queryKey' | 'queryHash' | 'isActive'>

/** A page that nobody looks at waits with reading until somebody does. */
function isLookedAt(query: CachedQuery | undefined): boolean {
  return query !== undefined && query.isActive() && focusManager.isFocused()
}

function viewerLists(queryClient: QueryClient, client: HippoClient): Query[] {
  return queryClient.getQueryCache().findAll({ queryKey: hippoKeys.viewers(client.scope) })
}

/** Reads page one of a list of viewers anew, at most once per five seconds. */
export function renewViewers(queryClient: QueryClient, client: HippoClient, query: CachedQuery): void {
  if (!isLookedAt(query)) return markStale(queryClient, query.queryKey)
  const [, , , of] = query.queryKey as ViewerProfilesKey
  throttleOf(queryClient)(query.queryHash, () => refreshViewers(queryClient, client, of))
}

function renewReport(queryClient: QueryClient, query: Query | undefined): void {
  if (!query) return
  const { queryKey } = query
  if (!isLookedAt(query)) return markStale(queryClient, queryKey)
  throttleOf(queryClient)(query.queryHash, () => queryClient.invalidateQueries({ queryKey, exact: true }))
}

function renewLibrary(queryClient: QueryClient, client: HippoClient): void {
  const queryKey = hippoKeys.videoList(client.scope)
  const query = queryClient.getQueryCache().find({ queryKey, exact: true })
  if (!isLookedAt(query)) return markStale(queryClient, queryKey)
  throttleOf(queryClient)(JSON.stringify(queryKey), () => refreshLibrary(queryClient, client))
}

/**
 * Refreshes what an event has changed, as far as it is shown: the report of its video and page one of its viewers,
 * each at most once per five seconds; a new video goes on top of the library. No list is read anew as a whole.
 *
 * @example
 * socket.onmessage = ({ data }) => applyEvent(queryClient, client, JSON.parse(data))
 */
export function applyEvent(queryClient: QueryClient, client: HippoClient, event: ActivityEvent): void {
  const { scope } = client
  const { id } = event.video
  if (event.type === 'VideoCreated') {
    renewLibrary(queryClient, client)
    void queryClient.invalidateQueries({ queryKey: hippoKeys.video(scope, id), exact: true })
    return
  }
  renewReport(
    queryClient,
    queryClient.getQueryCache().find({ queryKey: hippoKeys.report(scope, id), exact: true }),
  )
  const mail = event.person?.email?.toLowerCase()
  for (const query of viewerLists(queryClient, client)) {
    const { videoId, leadEmail } = (query.queryKey as ViewerProfilesKey)[3]
    if (videoId === id || (mail !== undefined && leadEmail?.toLowerCase() === mail)) {
      renewViewers(queryClient, client, query)
    }
  }
}

/** Refreshes what is shown after events were missed, by the same rule; the rest is read when it is shown next. */
export function applyGap(queryClient: QueryClient, client: HippoClient): void {
  const { scope } = client
  markStale(queryClient, hippoKeys.reports(scope))
  markStale(queryClient, hippoKeys.videos(scope))
  for (const query of queryClient.getQueryCache().findAll({ queryKey: hippoKeys.reports(scope) })) {
    renewReport(queryClient, query)
  }
  for (const query of viewerLists(queryClient, client)) renewViewers(queryClient, client, query)
  renewLibrary(queryClient, client)
}
