import type { QueryClient } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import { createActivityFeed } from './activityFeed.js'
import { applyEvent, applyGap } from './applyEvent.js'
import { capabilitiesOptions } from './capabilitiesOptions.js'
import type { LiveActivity } from './liveActivity.js'

interface SharedFeed {
  feed: LiveActivity
  users: number
  closing: ReturnType<typeof setTimeout> | undefined
}

/** How long a feed outlives its last user: from one page to the next the stream goes on. */
const graceMs = 1000

/** Older than this, who somebody was is asked anew before other tabs are believed: the login may have changed. */
const audienceMs = 30_000

const feeds = new WeakMap<QueryClient, Map<HippoClient, SharedFeed>>()

function feedsOf(queryClient: QueryClient): Map<HippoClient, SharedFeed> {
  const known = feeds.get(queryClient) ?? new Map<HippoClient, SharedFeed>()
  feeds.set(queryClient, known)
  return known
}

function open(client: HippoClient, queryClient: QueryClient): SharedFeed {
  const feed = createActivityFeed(client, {
    capabilities: () =>
      queryClient.query({ ...capabilitiesOptions(client), retry: false, staleTime: audienceMs }),
  })
  feed.on('event', (event) => applyEvent(queryClient, client, event))
  feed.on('gap', () => applyGap(queryClient, client))
  return { feed, users: 0, closing: undefined }
}

/** The feed of a client and a cache while anybody uses it; null before. */
export function currentFeed(client: HippoClient, queryClient: QueryClient): LiveActivity | null {
  return feeds.get(queryClient)?.get(client)?.feed ?? null
}

/**
 * The one feed of a client and a cache, for all who use it. While it is open, what happens refreshes what is
 * cached.
 *
 * @returns the feed, and the way to let go of it: the last to do so closes it.
 */
export function holdFeed(
  client: HippoClient,
  queryClient: QueryClient,
): { feed: LiveActivity; release: () => void } {
  const shared = feedsOf(queryClient)
  const entry = shared.get(client) ?? open(client, queryClient)
  shared.set(client, entry)
  clearTimeout(entry.closing)
  entry.users += 1
  let isHeld = true
  return {
    feed: entry.feed,
    release() {
      if (!isHeld) return
      isHeld = false
      entry.users -= 1
      if (entry.users > 0) return
      entry.closing = setTimeout(() => {
        shared.delete(client)
        entry.feed.close()
      }, graceMs)
    },
  }
}
