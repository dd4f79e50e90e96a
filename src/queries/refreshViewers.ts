import type { Query, QueryClient } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ViewerListQuery } from '../contract/app/insights.js'
import type { Page, ViewerProfile } from '../contract/types.js'
import { viewerListKey } from './viewerKeys.js'
import { matchViewers, rowText } from './viewerMatch.js'
import { loadedRows, newsOf, noNews, unseenRows, withMet } from './viewerNews.js'
import { viewerReader } from './viewerReader.js'
import type { ViewerProfilePages } from './viewerProfilesOptions.js'
import { whenIdle } from './whenIdle.js'

/** The cached list of a query, if there is one. */
export function findViewers(
  queryClient: QueryClient,
  client: HippoClient,
  of: ViewerListQuery,
): Query<ViewerProfilePages> | undefined {
  return queryClient.getQueryCache().find({ queryKey: viewerListKey(client.scope, of), exact: true })
}

/** Puts what page one says into a list: known rows in their places, newcomers aside. */
export function takeFirstPage(
  queryClient: QueryClient,
  query: Query<ViewerProfilePages>,
  page: Page<ViewerProfile>,
): void {
  const { data } = query.state
  if (!data) return
  const news = newsOf(query)
  const loaded = loadedRows(data)
  if (loaded.length === 0) {
    // Nothing is being read that could move.
    news.set(noNews)
    queryClient.setQueryData<ViewerProfilePages>(query.queryKey, { pages: [page], pageParams: [1] })
    return
  }
  const { met, same, newcomers } = matchViewers(loaded, page.rows)
  const [first, ...others] = withMet(data, met)
  // A list of one page may have got a second one.
  const only = first && others.length === 0 ? [{ ...first, hasMore: page.hasMore }] : null
  const pages = only ?? (first ? [first, ...others] : [])
  const waiting = unseenRows(data, news.get())
  const again = matchViewers(waiting, newcomers)
  // Known viewers come to the top as well: only one who has not moved shows that all above was seen.
  const isJoined = same.size > 0 || again.same.size > 0
  const rows = [...newcomers, ...waiting.filter((_, place) => !again.met.has(place))]
  const more = page.hasMore && (news.get().more || !isJoined)
  const touched = new Set(more ? [...news.get().touched, ...page.rows.map(rowText)] : [])
  news.set({ ...news.get(), rows, more, touched })
  queryClient.setQueryData<ViewerProfilePages>(query.queryKey, { ...data, pages })
}

/** Reads page one of a list anew, and that page alone, however many are loaded. */
export async function refreshViewers(
  queryClient: QueryClient,
  client: HippoClient,
  of: ViewerListQuery,
): Promise<void> {
  if (!findViewers(queryClient, client, of)?.state.data) return
  const page = await viewerReader(client, of)(1)
  const query = findViewers(queryClient, client, of)
  if (!query) return
  await whenIdle(queryClient, query)
  takeFirstPage(queryClient, query, page)
}
