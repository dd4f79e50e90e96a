import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WebhookDelivery } from 'react-hippo-video/contract'
import { client } from '../client.js'

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
const states: Record<WebhookDelivery['state'], string> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
}

/** The last deliveries and how each try went, newest first; any of them can be sent again. */
export function DeliveryList() {
  const cache = useQueryClient()
  const deliveries = useInfiniteQuery({
    queryKey: ['webhook', 'deliveries'],
    queryFn: ({ pageParam, signal }) => client.webhook.deliveries(pageParam, { signal }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.hasMore ? last.page + 1 : undefined),
    // What is under way is followed to its end.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some((row) => row.state === 'waiting')) ? 2000 : false,
  })
  const replay = useMutation({
    mutationFn: (id: string) => client.webhook.replay(id),
    onSettled: () => cache.invalidateQueries({ queryKey: ['webhook', 'deliveries'] }),
  })
  if (deliveries.isPending) return <p className="field-hint">Loading…</p>
  if (!deliveries.data) return <p role="alert">{deliveries.error.message}</p>
  const rows = deliveries.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return <p className="field-hint">Nothing was sent yet. Send a test to see how it goes.</p>
  return (
    <>
      {replay.error ? <p role="alert">{replay.error.message}</p> : null}
      <ul className="deliveries">
        {rows.map((row) => (
          <li key={row.id} data-state={row.state}>
            <details>
              <summary>
                <span className="delivery-event">{row.event}</span>
                <span className="delivery-state">{states[row.state]}</span>
                <time dateTime={new Date(row.createdAt).toISOString()}>{time.format(row.createdAt)}</time>
              </summary>
              <ol>
                {row.attempts.map((attempt) => (
                  <li key={attempt.at}>
                    {time.format(attempt.at)}: {attempt.status ?? 'no answer'} after {attempt.durationMs} ms
                    {attempt.error ? `. ${attempt.error}` : ''}
                  </li>
                ))}
              </ol>
              {row.attempts.length === 0 ? <p>Not tried yet.</p> : null}
              {row.nextAttemptAt === null ? null : <p>Tried again at {time.format(row.nextAttemptAt)}.</p>}
              <button
                type="button"
                className="hippo-button"
                aria-disabled={replay.isPending}
                onClick={() => {
                  if (!replay.isPending) replay.mutate(row.id)
                }}
              >
                Send it again
              </button>
            </details>
          </li>
        ))}
      </ul>
      {deliveries.hasNextPage ? (
        <button
          type="button"
          className="hippo-button add"
          aria-disabled={deliveries.isFetchingNextPage}
          onClick={() => void deliveries.fetchNextPage()}
        >
          Older deliveries
        </button>
      ) : null}
    </>
  )
}
