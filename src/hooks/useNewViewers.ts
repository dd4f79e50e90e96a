'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useHippo } from '../provider/context.js'
import {
  findViewers,
  livePart,
  newsOf,
  noNews,
  unseenRows,
  type ViewerNews,
  type ViewerListQuery,
  type ViewerProfilePages,
} from '../queries/index.js'
import { useSameList } from './useSameList.js'

/** How many viewers came since, and the command that shows them. */
export interface UseNewViewersResult {
  /** How many have come since the list was read, and are not in it yet. */
  count: number
  /** Whether there may be more than that. */
  more: boolean
  /** Whether they are on their way. */
  showing: boolean
  /** Puts them on top. */
  show: () => void
}

/**
 * Who has come to a list of viewers while it was being read: they are kept aside, so that nothing moves under the
 * reader, until `show()`.
 *
 * @param data what `useViewerProfiles(query)` gave.
 * @example
 * const { data } = useViewerProfiles({ videoId: '988' })
 * const { count, show } = useNewViewers({ videoId: '988' }, data)
 */
export function useNewViewers(
  query: ViewerListQuery,
  data: ViewerProfilePages | undefined,
): UseNewViewersResult {
  const { client } = useHippo('useNewViewers()')
  const queryClient = useQueryClient()
  const of = useSameList(query)
  const hasData = data !== undefined
  // The list may come into the cache, or anew after it was cleared, only later.
  const store = useMemo(() => {
    const list = hasData ? findViewers(queryClient, client, of) : undefined
    return list ? newsOf(list) : null
  }, [queryClient, client, of, hasData])
  const news = useSyncExternalStore<ViewerNews>(store?.subscribe ?? never, store?.get ?? nothing, nothing)
  const count = useMemo(() => (data ? unseenRows(data, news).length : 0), [data, news])
  const show = useCallback(() => {
    livePart
      .load()
      .then(({ showNewViewers }) => showNewViewers(queryClient, client, of))
      // What could not be read, or with what, stays aside, and the button stays with it.
      .catch(() => {})
  }, [queryClient, client, of])
  return { count, more: news.more, showing: news.showing, show }
}

const never = () => (): void => {}
const nothing = (): ViewerNews => noNews
