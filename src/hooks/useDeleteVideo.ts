'use client'

import { useMutation, type UseMutationOptions, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  hippoKeys,
  insertVideo,
  type LibraryVideo,
  type RemovedVideo,
  removeVideo,
} from '../queries/index.js'
import { useLatest } from './useLatest.js'

/** Where the last deletion stands. */
export type DeleteVideoState =
  | { status: 'idle' }
  | { status: 'deleting'; videoId: string; title: string | null }
  /** Gone from sight, and `undo()` brings it back. */
  | { status: 'deleted'; videoId: string; title: string | null }
  | { status: 'restoring'; videoId: string; title: string | null }
  | { status: 'restored'; videoId: string; title: string | null }
  /** Nothing was deleted, or nothing brought back: `during` says which. */
  | {
      status: 'failed'
      videoId: string
      title: string | null
      during: 'delete' | 'restore'
      error: HippoError
    }

/** How long a deletion can be undone, and who hears of it; with TanStack's own settings for both ways. */
export interface UseDeleteVideoOptions extends Pick<
  UseMutationOptions<unknown, HippoError>,
  'gcTime' | 'meta' | 'networkMode' | 'retry' | 'retryDelay' | 'throwOnError'
> {
  /** How long `undo()` is offered, in milliseconds; `hold()` stops the clock. @default 10000 */
  undoMs?: number
  /** The video is gone from the server. */
  onDeleted?: (videoId: string) => void
  /** The video is back. */
  onRestored?: (video: LibraryVideo) => void
}

/** State of a deletion, and the commands that move it. */
export interface UseDeleteVideoResult {
  /** Where the last deletion stands. */
  state: DeleteVideoState
  /** Takes the video away at once, here and on the server. */
  remove: (videoId: string) => void
  /** Brings back what was deleted last. */
  undo: () => void
  /** Keeps the offer open while somebody is at it: `hold(true)` on hover and focus. */
  hold: (held: boolean) => void
  /** Closes the offer. */
  dismiss: () => void
}

interface Last extends RemovedVideo {
  videoId: string
}

type Outcome =
  | 'none'
  | 'deleting'
  | 'deleted'
  | 'restoring'
  | 'restored'
  | { during: 'delete' | 'restore'; error: HippoError }

function stateOf(last: Last | null, outcome: Outcome): DeleteVideoState {
  if (!last || outcome === 'none') return { status: 'idle' }
  const about = { videoId: last.videoId, title: last.video?.title ?? null }
  return typeof outcome === 'string'
    ? { status: outcome, ...about }
    : { status: 'failed', ...about, ...outcome }
}

/**
 * Deletes videos, one at a time, with a while to undo. The list shows it at once, and the former state again where
 * it fails. Ask before you call `remove`: viewers lose the video at that moment.
 *
 * @example
 * const { state, remove, undo } = useDeleteVideo()
 * {state.status === 'deleted' && <button onClick={undo}>Undo</button>}
 */
export function useDeleteVideo(options: UseDeleteVideoOptions = {}): UseDeleteVideoResult {
  const { undoMs = 10_000, onDeleted, onRestored, ...settings } = options
  const { client, onError } = useHippo('useDeleteVideo()')
  const cache = useQueryClient()
  const latest = useLatest({ onDeleted, onRestored, onError })
  const [last, setLast] = useState<Last | null>(null)
  const [outcome, setOutcome] = useState<Outcome>('none')
  const [held, setHeld] = useState(false)
  const { scope } = client
  const refresh = () => cache.invalidateQueries({ queryKey: hippoKeys.videoList(scope) })

  const removal = useMutation<void, HippoError, string, Last>({
    ...settings,
    mutationFn: (videoId) => client.videos.remove(videoId),
    async onMutate(videoId) {
      await cache.cancelQueries({ queryKey: hippoKeys.videoList(scope) })
      const removed = { videoId, ...removeVideo(cache, scope, videoId) }
      setLast(removed)
      setOutcome('deleting')
      return removed
    },
    onSuccess(_answer, videoId) {
      setOutcome('deleted')
      latest.current.onDeleted?.(videoId)
    },
    onError(error, _videoId, removed) {
      if (removed?.video && removed.places.size > 0) insertVideo(cache, scope, removed.video, removed.places)
      setOutcome({ during: 'delete', error })
      latest.current.onError?.(error)
    },
    onSettled: refresh,
  })

  const restoration = useMutation<LibraryVideo, HippoError, Last>({
    ...settings,
    mutationFn: ({ videoId }) => client.videos.restore(videoId),
    onMutate: () => setOutcome('restoring'),
    async onSuccess(video, { places }) {
      await cache.cancelQueries({ queryKey: hippoKeys.videoList(scope) })
      cache.setQueryData(hippoKeys.video(scope, video.id), video)
      insertVideo(cache, scope, video, places)
      setOutcome('restored')
      latest.current.onRestored?.(video)
    },
    onError(error) {
      setOutcome({ during: 'restore', error })
      latest.current.onError?.(error)
    },
    onSettled: refresh,
  })

  const offered = outcome === 'deleted' && !held
  useEffect(() => {
    if (!offered) return
    const timer = setTimeout(() => setOutcome('none'), undoMs)
    return () => clearTimeout(timer)
  }, [offered, undoMs])

  const { mutate: remove } = removal
  const { mutate: restore } = restoration
  return useMemo(
    () => ({
      state: stateOf(last, outcome),
      remove: (videoId: string) => {
        setHeld(false)
        remove(videoId)
      },
      undo: () => {
        const failed = typeof outcome === 'object' && outcome.during === 'restore'
        if (last && (outcome === 'deleted' || failed)) restore(last)
      },
      hold: setHeld,
      dismiss: () => setOutcome('none'),
    }),
    [last, outcome, remove, restore],
  )
}
