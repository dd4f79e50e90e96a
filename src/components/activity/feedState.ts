import type { UseActivityResult } from '../../hooks/useActivity.js'

/** What a feed shows; its `status` is the root's `data-state`. */
export interface ActivityFeedState {
  status: 'loading' | 'error' | 'empty' | 'ready' | 'unavailable'
  /** The root's `data-connection`. */
  connection: UseActivityResult['status']
  paused: boolean
}

/** Tells the state of a feed: what is there stays, whatever the connection does. */
export function feedState({ events, status, paused }: UseActivityResult): ActivityFeedState {
  const state = { connection: status, paused }
  if (events.length > 0) return { ...state, status: 'ready' }
  switch (status) {
    case 'connecting':
      return { ...state, status: 'loading' }
    case 'waiting':
    case 'refused':
      return { ...state, status: 'error' }
    case 'closed':
      return { ...state, status: 'unavailable' }
    case 'live':
      return { ...state, status: 'empty' }
  }
}
