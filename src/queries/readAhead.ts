import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Page } from '../contract/types.js'
import { nextPage } from './nextPage.js'

/** How long a page that was read ahead is used in place of reading it, in milliseconds. */
const freshMs = 30_000

/** Reads one page of a list. */
export type ReadPage<Row> = (page: number, signal?: AbortSignal) => Promise<Page<Row>>

/** Where a page waits until it is asked for; below `hippoKeys.all`, so that it is cleared with the rest. */
function aheadKey([root, scope, ...list]: QueryKey, page: number): QueryKey {
  return [root, scope, 'ahead', list, page]
}

/**
 * Reads the page after those that a list has, and keeps it aside: the list shows it when it is asked for, without
 * waiting. What fails is not told, as nobody asked yet.
 */
export function readAhead<Row>(queryClient: QueryClient, queryKey: QueryKey, read: ReadPage<Row>): void {
  const query = queryClient.getQueryCache().find<InfiniteData<Page<Row>, number>>({ queryKey, exact: true })
  const last = query?.state.data?.pages.at(-1)
  if (!last || query?.state.fetchStatus !== 'idle') return
  const page = nextPage(last)
  if (page === undefined) return
  void queryClient.query<Page<Row> | null>({
    queryKey: aheadKey(queryKey, page),
    queryFn: ({ signal }) => read(page, signal).catch(() => null),
    staleTime: freshMs,
    gcTime: freshMs,
  })
}

/** Gives a page that was read ahead, or is being read; null where it has to be asked for. */
export async function takeAhead<Row>(
  queryClient: QueryClient,
  listKey: QueryKey,
  page: number,
): Promise<Page<Row> | null> {
  const queryKey = aheadKey(listKey, page)
  const query = queryClient.getQueryCache().find<Page<Row> | null>({ queryKey, exact: true })
  if (!query) return null
  const isReading = query.state.fetchStatus === 'fetching'
  if (!isReading && query.isStaleByTime(freshMs)) return null
  const ahead = isReading ? await query.promise?.catch(() => null) : query.state.data
  queryClient.removeQueries({ queryKey, exact: true })
  return ahead ?? null
}
