'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  type ActivityEvent,
  type ActivityState,
  type ActivityStatus,
  type ActivityType,
  livePart,
} from '../queries/index.js'
import {
  type ActivityFilter,
  type ActivityReading,
  divideEntries,
  isWanted,
  latestOrder,
} from './activityView.js'
import { useLatest } from './useLatest.js'

/** Which part of the account’s activity is shown. */
export interface UseActivityOptions {
  /** Only these kinds. @default all */
  types?: readonly ActivityType[]
  /** Only this video. @default all that the grant covers */
  videoId?: string
  /** How many events are given, at most 200. @default 200 */
  limit?: number
  /** Hears of each wanted event as it happens, once, also while paused; never of what had happened before. */
  onEvent?: (event: ActivityEvent) => void
}

/** The activity so far, and the commands that hold it still. */
export interface UseActivityResult {
  /** What is shown, newest first. */
  events: readonly ActivityEvent[]
  /** What has happened since, newest first: kept aside until `showFresh()`, unless nothing is shown yet. */
  fresh: readonly ActivityEvent[]
  /** Whether events arrive at this moment. */
  status: ActivityStatus['status']
  /** Epoch milliseconds of the next try by itself, where one is coming. */
  retryAt: number | null
  /** Why there is no connection; null while there is one. */
  error: HippoError | null
  /** While paused neither `events` nor `fresh` changes. */
  paused: boolean
  /** Holds `events` and `fresh` as they are. */
  pause: () => void
  /** Goes on, with what has happened meanwhile. */
  resume: () => void
  /** Puts `fresh` on top of `events`. */
  showFresh: () => void
  /** Connects now instead of waiting. */
  retry: () => void
}

const nothing: ActivityState = { status: { status: 'connecting' }, entries: [] }
const before = (): ActivityState => nothing

/** What is seen while there is no feed: its code is on its way, or did not come. */
let lost: ActivityState | null = null
function withoutFeed(): ActivityState {
  const part = livePart.get()
  if (part.status !== 'failed') return nothing
  const { error } = part
  if (!lost || !('error' in lost.status) || lost.status.error !== error) {
    lost = { status: { status: 'waiting', retryAt: null, error }, entries: [] }
  }
  return lost
}

/**
 * Follows what happens to the videos, live. While it is used anywhere, reports and lists that are shown refresh
 * themselves; all who use it share one stream, tabs included.
 *
 * @example
 * const { events, fresh, showFresh } = useActivity({ types: ['VideoCTA', 'VideoLeadGenaration'] })
 */
export function useActivity({
  types,
  videoId,
  limit = 200,
  onEvent,
}: UseActivityOptions = {}): UseActivityResult {
  const { client } = useHippo('useActivity()')
  const queryClient = useQueryClient()
  const wanted = types?.join()
  const filter = useMemo<ActivityFilter>(
    () => ({ types: wanted === undefined ? undefined : (wanted.split(',') as ActivityType[]), videoId }),
    [wanted, videoId],
  )
  const latest = useLatest({ filter, onEvent })

  const subscribe = useCallback(
    (listener: () => void) => {
      let leave: (() => void) | null = null
      let isOver = false
      const begin = (): void => {
        const part = livePart.get()
        if (part.status !== 'ready' || isOver || leave) return
        const { feed, release } = part.code.holdFeed(client, queryClient)
        const stopState = feed.state.subscribe(listener)
        const stopEvents = feed.on('event', (event) => {
          if (isWanted(event, latest.current.filter)) latest.current.onEvent?.(event)
        })
        leave = () => {
          stopEvents()
          stopState()
          release()
        }
      }
      begin()
      // Also a second time: whoever tries again after a failure has it load once more.
      const stopPart = livePart.subscribe(() => {
        begin()
        listener()
      })
      void livePart.settled()
      return () => {
        isOver = true
        stopPart()
        leave?.()
      }
    },
    [client, queryClient, latest],
  )
  const feed = useCallback(() => {
    const part = livePart.get()
    return part.status === 'ready' ? part.code.currentFeed(client, queryClient) : null
  }, [client, queryClient])
  const read = useCallback(() => feed()?.state.get() ?? withoutFeed(), [feed])
  const { status, entries } = useSyncExternalStore(subscribe, read, before)

  const [reading, setReading] = useState<ActivityReading>(() => ({
    shownTo: latestOrder(read().entries),
    pausedAt: null,
  }))
  const { shown, fresh } = useMemo(() => divideEntries(entries, filter, reading), [entries, filter, reading])
  const arrived = latestOrder(entries)
  // Where nothing is shown nothing can move, so what comes first is shown at once.
  if (shown.length === 0 && fresh.length > 0) setReading({ ...reading, shownTo: reading.pausedAt ?? arrived })

  return {
    events: useMemo(() => shown.slice(0, limit), [shown, limit]),
    fresh: useMemo(() => fresh.slice(0, limit), [fresh, limit]),
    status: status.status,
    retryAt: status.status === 'waiting' ? status.retryAt : null,
    error: 'error' in status ? status.error : null,
    paused: reading.pausedAt !== null,
    pause: useCallback(
      () => setReading((now) => ({ ...now, pausedAt: latestOrder(read().entries) })),
      [read],
    ),
    resume: useCallback(() => setReading((now) => ({ ...now, pausedAt: null })), []),
    showFresh: useCallback(
      () => setReading((now) => ({ ...now, shownTo: now.pausedAt ?? latestOrder(read().entries) })),
      [read],
    ),
    retry: useCallback(() => (feed() ? feed()?.retry() : void livePart.settled()), [feed]),
  }
}
