import type { QueryClient } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ActivityEvent } from '../contract/app/activity.js'
import { livePart } from './livePart.js'

/**
 * Refreshes what an event has changed, as far as it is shown: the report of its video, its retention, its periods,
 * the timelines of its viewers and page one of its viewers, each at most once per five seconds; a new video goes on
 * top of the library. No list is read anew as a whole: one in another order than newest
 * first is read when it is shown next.
 * Its code comes with the first event; where it does not, what is shown stays as it was read.
 *
 * @example
 * socket.onmessage = ({ data }) => applyEvent(queryClient, client, JSON.parse(data))
 */
export function applyEvent(queryClient: QueryClient, client: HippoClient, event: ActivityEvent): void {
  livePart.load().then(
    (live) => live.applyEvent(queryClient, client, event),
    () => {},
  )
}
