import type { InfiniteData, QueryFunctionContext, QueryKey } from '@tanstack/react-query'
import type { Page } from '../contract/types.js'

type Context = QueryFunctionContext<QueryKey, number>

/** What each running fetch has brought so far: a refresh reads page after page under one signal. */
const fetched = new WeakMap<AbortSignal, Page<unknown>[]>()

/**
 * Fetches one page and has it checked against those before it: of the same refresh where one runs, else those
 * in the cache. Comparing a refresh with the cache would mistake rows that moved for rows that repeat.
 */
export async function readPage<Row>(
  context: Context,
  read: (page: number, signal: AbortSignal) => Promise<Page<Row>>,
  check: (page: Page<Row>, earlier: readonly Page<Row>[], asked: number) => Page<Row>,
): Promise<Page<Row>> {
  const { client, queryKey, pageParam, signal } = context
  const page = await read(pageParam, signal)
  const refreshed = fetched.get(signal) as Page<Row>[] | undefined
  const cached = client.getQueryData<InfiniteData<Page<Row>, number>>(queryKey)?.pages ?? []
  const earlier = pageParam === 1 ? [] : (refreshed ?? cached.slice(0, pageParam - 1))
  const checked = check(page, earlier, pageParam)
  if (pageParam === 1) fetched.set(signal, [checked])
  else refreshed?.push(checked)
  return checked
}
