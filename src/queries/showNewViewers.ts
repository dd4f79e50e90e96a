import type { Query, QueryClient } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ViewerListQuery } from '../contract/app/insights.js'
import type { Page, ViewerProfile } from '../contract/types.js'
import { findViewers } from './refreshViewers.js'
import { matchViewers, rowText } from './viewerMatch.js'
import { loadedRows, newsOf, noNews, unseenRows, type ViewerNews, withMet } from './viewerNews.js'
import { viewerReader } from './viewerReader.js'
import type { ViewerProfilePages } from './viewerProfilesOptions.js'
import { whenIdle } from './whenIdle.js'

/** Pages read beyond those that are loaded, when no end of what has changed is found. */
const mostFurther = 10

interface ReadPages {
  pages: Page<ViewerProfile>[]
  /** Whether all that has changed is among them. */
  isWhole: boolean
}

/** Reads from the top until a page holds somebody who has neither changed nor come by page one since. */
async function readDown(
  client: HippoClient,
  of: ViewerListQuery,
  data: ViewerProfilePages,
  { touched }: ViewerNews,
): Promise<ReadPages> {
  const untouched = loadedRows(data).filter((row) => !touched.has(rowText(row)))
  const pages: Page<ViewerProfile>[] = []
  while (pages.length < data.pages.length + mostFurther) {
    const page = await viewerReader(client, of)(pages.length + 1)
    pages.push(page)
    const isJoined = matchViewers(untouched, page.rows).same.size > 0
    if (isJoined || !page.hasMore || page.rows.length === 0) return { pages, isWhole: true }
  }
  return { pages, isWhole: false }
}

/** What was read, laid into the list: known rows in their places, newcomers on top. */
function merged(data: ViewerProfilePages, rows: readonly ViewerProfile[]): ViewerProfilePages {
  const { met, newcomers } = matchViewers(loadedRows(data), rows)
  const [first, ...others] = withMet(data, met)
  if (!first) return data
  return { ...data, pages: [{ ...first, rows: [...newcomers, ...first.rows] }, ...others] }
}

async function show(
  queryClient: QueryClient,
  client: HippoClient,
  of: ViewerListQuery,
  query: Query<ViewerProfilePages>,
): Promise<void> {
  const news = newsOf(query)
  const before = query.state.data
  const read = before && news.get().more ? await readDown(client, of, before, news.get()) : null
  await whenIdle(queryClient, query)
  const { data } = query.state
  if (!data) return
  const pageParams = read?.pages.map((page) => page.page) ?? []
  const rows = read?.pages.flatMap((page) => page.rows) ?? []
  const waiting = unseenRows(data, news.get())
  const again = matchViewers(waiting, rows)
  // Somebody who waits may be further down by now than was read.
  const all = [...rows, ...waiting.filter((_, place) => !again.met.has(place))]
  queryClient.setQueryData<ViewerProfilePages>(
    query.queryKey,
    // Where no end was found the list begins anew; it has as many pages as before, and goes on from there.
    read && !read.isWhole ? { pages: read.pages, pageParams } : merged(data, all),
  )
  news.set(noNews)
}

/** Puts the newcomers of a list on top of it. Where more happened than page one has shown, that is read first. */
export async function showNewViewers(
  queryClient: QueryClient,
  client: HippoClient,
  of: ViewerListQuery,
): Promise<void> {
  const query = findViewers(queryClient, client, of)
  if (!query?.state.data) return
  const news = newsOf(query)
  if (news.get().showing) return
  news.set({ ...news.get(), showing: true })
  try {
    await show(queryClient, client, of, query)
  } finally {
    news.set({ ...news.get(), showing: false })
  }
}
