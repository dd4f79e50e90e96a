import type { ActivityFrame } from '../../contract/app/activity.js'
import { audienceOf } from '../audience.js'
import type { Granted } from '../granted.js'
import { createActivityFilter } from './activityFilter.js'
import { forgetOnce } from './forgetOnce.js'
import type { ActivityHub } from './hub.js'
import { createSleeper } from './sleeper.js'

export interface FollowActivityOptions {
  /** The last event that was received. Without it the stream begins with what the hub remembers, marked `past`. */
  lastEventId?: string | null
  signal?: AbortSignal
  /** Silence after which a ping is sent, in milliseconds. @default 15000 */
  pingMs?: number
  /** Epoch milliseconds after which nothing that happens is told any more: the stream ends in its place. @default never */
  tellUntil?: number
}

const batchSize = 100
const mostPast = 200

/**
 * What happens in an account, as far as a grant goes, until `signal` aborts. It reads the hub at the pace of
 * whoever reads it: nothing piles up here, and one who falls behind what the hub keeps is told of a gap.
 *
 * @throws HippoError `forbidden`; and what keeps it from judging by the grant, so that one connects again
 */
export async function* followActivity(
  granted: Granted,
  hub: ActivityHub,
  {
    lastEventId = null,
    signal,
    pingMs = 15_000,
    tellUntil = Number.POSITIVE_INFINITY,
  }: FollowActivityOptions = {},
): AsyncGenerator<ActivityFrame> {
  granted.access.need('activity:read')
  const filter = createActivityFilter(granted)
  const sleeper = createSleeper()
  const unsubscribe = hub.subscribe(sleeper.wake)
  try {
    // Read before anything is said: what comes from here on is not past. In this order nothing falls between.
    let cursor = lastEventId ?? (await hub.latest())
    const past = lastEventId === null ? await hub.recent(mostPast) : []
    yield { type: 'hello', audience: await audienceOf(granted) }
    for (const event of past) {
      const seen = await filter(event)
      if (seen) yield { type: 'event', event: seen, past: true }
      cursor = event.id
    }
    for (;;) {
      const { events, gap } = await hub.since(cursor, batchSize)
      if (gap) yield { type: 'gap' }
      for (const event of events) {
        const seen = await filter(event)
        if (signal?.aborted) return
        if (seen) {
          forgetOnce(granted.account, event.id, event.video.id)
          if (Date.now() > tellUntil) return
          yield { type: 'event', event: seen }
        }
        cursor = event.id
      }
      if (events.length > 0) continue
      // A place that is not known here would be a gap each time it is asked for.
      if (gap) cursor = await hub.latest()
      const isWoken = await sleeper.sleep(pingMs, signal)
      if (signal?.aborted) return
      if (!isWoken) yield { type: 'ping' }
    }
  } finally {
    unsubscribe()
  }
}
