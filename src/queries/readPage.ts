import type { InfiniteData, QueryFunctionContext, QueryKey } from '@tanstack/react-query'
import { guardPage } from '../client/paging.js'
import type { Page } from '../contract/types.js'
import { type ReadPage, takeAhead } from './readAhead.js'

type Context = QueryFunctionContext<QueryKey, number>

/** What each running fetch has brought so far: a refresh reads page after page under one signal. */
const fetched = new WeakMap<AbortSignal, Page<unknown>[]>()

/**
 * Fetches one page, or takes it where it was read ahead. Pages on which everything is known are passed over: whoever
 * comes to the top of a list pushes what was read onto the pages that were not. Known is what came before in the same
 * refresh where one runs, else what is in the cache; comparing a refresh with the cache would mistake rows that moved
 * for rows that repeat.
 *
 * @throws HippoError `paging_stuck` where a page has only what was passed over just now: no list moves as fast
 */
export async function readPage<Row>(
  context: Context,
  read: ReadPage<Row>,
  keyOf: (row: Row) => string,
): Promise<Page<Row>> {
  const { client, queryKey, pageParam, signal } = context
  const isNext = pageParam > 1 && !fetched.has(signal)
  const ahead = isNext ? await takeAhead<Row>(client, queryKey, pageParam) : null
  let page = ahead ?? (await read(pageParam, signal))
  const refreshed = fetched.get(signal) as Page<Row>[] | undefined
  const cached = client.getQueryData<InfiniteData<Page<Row>, number>>(queryKey)?.pages ?? []
  const earlier = pageParam === 1 ? [] : (refreshed ?? cached)
  const known = new Set(earlier.flatMap(({ rows }) => rows.map(keyOf)))
  const passed: Page<Row>[] = []
  guardPage(page, passed, pageParam, keyOf)
  while (page.hasMore && page.rows.length > 0 && page.rows.every((row) => known.has(keyOf(row)))) {
    passed.push(page)
    const next = page.page + 1
    page = guardPage(await read(next, signal), passed, next, keyOf)
  }
  if (pageParam === 1) fetched.set(signal, [page])
  else refreshed?.push(page)
  return page
}
