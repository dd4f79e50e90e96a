import { focusManager, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ActivityEvent } from '../contract/app/activity.js'
import { hippoKeys, type ViewerProfilesKey } from './keys.js'
import { isNewestFirst } from './listQuery.js'
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
  const [, , , of] = query.queryKey as ViewerProfilesKey
  // In another order page one does not tell who has come, and a list is not read anew as a whole.
  if (!isLookedAt(query) || !isNewestFirst(of)) return markStale(queryClient, query.queryKey)
  throttleOf(queryClient)(query.queryHash, () => refreshViewers(queryClient, client, of))
}

/** The report of a video, or of all, and everything else that is about how it was watched. */
function figures(queryClient: QueryClient, { scope }: HippoClient, videoId?: string): Query[] {
  return queryClient.getQueryCache().findAll({
    queryKey: hippoKeys.all(scope),
    predicate: ({ queryKey: [, , kind, id] }) =>
      figureKinds.has(kind) && (videoId === undefined || id === videoId),
  })
}

const figureKinds: ReadonlySet<unknown> = new Set(['reports', 'retention', 'periods', 'timelines'])

function renewFigures(queryClient: QueryClient, query: Query): void {
  const { queryKey } = query
  if (!isLookedAt(query)) return markStale(queryClient, queryKey)
  throttleOf(queryClient)(query.queryHash, () => queryClient.invalidateQueries({ queryKey, exact: true }))
}

function renewLibrary(queryClient: QueryClient, client: HippoClient): void {
  const queryKey = hippoKeys.videoList(client.scope)
  const query = queryClient.getQueryCache().find({ queryKey, exact: true })
  const isSearch = (each: Query): boolean => each.queryKey.length > queryKey.length
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none', predicate: isSearch })
  if (!isLookedAt(query)) return markStale(queryClient, queryKey)
  throttleOf(queryClient)(JSON.stringify(queryKey), () => refreshLibrary(queryClient, client))
}

/** `applyEvent` with its code. */
export function applyEvent(queryClient: QueryClient, client: HippoClient, event: ActivityEvent): void {
  const { scope } = client
  const { id } = event.video
  if (event.type === 'VideoCreated') {
    renewLibrary(queryClient, client)
    void queryClient.invalidateQueries({ queryKey: hippoKeys.video(scope, id), exact: true })
    return
  }
  const mail = event.person?.email?.toLowerCase()
  for (const query of figures(queryClient, client, id)) {
    const [, , kind, , email] = query.queryKey
    const isOfAnother = kind === 'timelines' && mail !== undefined && email !== mail
    if (!isOfAnother) renewFigures(queryClient, query)
  }
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
  markStale(queryClient, hippoKeys.videos(scope))
  for (const query of figures(queryClient, client)) {
    markStale(queryClient, query.queryKey)
    renewFigures(queryClient, query)
  }
  for (const query of viewerLists(queryClient, client)) renewViewers(queryClient, client, query)
  renewLibrary(queryClient, client)
}
