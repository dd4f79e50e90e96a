import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * Waits until a query is not being fetched. An infinite query that reads one more page puts it behind the pages it
 * had when it began: what is written meanwhile would be lost.
 */
export async function whenIdle<Data>(queryClient: QueryClient, query: Query<Data>): Promise<void> {
  while (query.state.fetchStatus !== 'idle') {
    await new Promise<void>((resolve) => {
      const stop = queryClient.getQueryCache().subscribe((event) => {
        if (event.query !== query) return
        if (event.type !== 'removed' && query.state.fetchStatus !== 'idle') return
        stop()
        resolve()
      })
    })
    if (!queryClient.getQueryCache().get(query.queryHash)) return
  }
}
