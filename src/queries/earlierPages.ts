import type { QueryFunctionContext } from '@tanstack/react-query'
import type { Page, ViewerProfile } from '../contract/types.js'
import type { ViewerProfilesKey } from './keys.js'
import type { ViewerProfilePages } from './paging.js'

type Context = QueryFunctionContext<ViewerProfilesKey, number>

/** Pages that each fetch has brought so far: all of them on a refresh, none yet when one more page is asked for. */
const fetched = new WeakMap<AbortSignal, Page<ViewerProfile>[]>()

/** The pages before the one being fetched: of the same refresh where there is one, else those in the cache. */
export function earlierPages({ client, queryKey, pageParam, signal }: Context): Page<ViewerProfile>[] {
  const cached = client.getQueryData<ViewerProfilePages>(queryKey)?.pages ?? []
  return pageParam === 1 ? [] : (fetched.get(signal) ?? cached.slice(0, pageParam - 1))
}

/** Keeps a fetched page for the next call of the same fetch. */
export function rememberPage({ signal, pageParam }: Context, page: Page<ViewerProfile>): void {
  const pages = fetched.get(signal)
  if (pages) pages.push(page)
  else if (pageParam === 1) fetched.set(signal, [page])
}
