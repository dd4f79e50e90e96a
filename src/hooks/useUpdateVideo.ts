'use client'

import {
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query'
import type { HippoError } from '../core/error.js'
import { useHippo } from '../provider/context.js'
import {
  changeVideo,
  changeVideoBack,
  hippoKeys,
  type LibraryVideo,
  type UpdateVideoInput,
} from '../queries/index.js'

/** What was shown in advance, and what it replaced. */
export interface UpdateVideoContext {
  before: LibraryVideo | null
  shown: Partial<LibraryVideo>
  /** Whether the list was being read, and has to be read again. */
  interrupted: boolean
}

/** TanStack's own options; what is sent and shown in advance is ours. Its callbacks are called after ours. */
export type UseUpdateVideoOptions = Omit<
  UseMutationOptions<LibraryVideo, HippoError, UpdateVideoInput, UpdateVideoContext>,
  'mutationFn' | 'onMutate' | 'scope'
>

/** What can be shown before the server has answered. */
function inAdvance({ title, thumbnail }: UpdateVideoInput): Partial<LibraryVideo> {
  return { ...(title && { title: title.trim() }), ...(thumbnail && { thumbnailUrl: thumbnail }) }
}

/**
 * Changes title, thumbnail or access of a video. List and video show the change at once, and the former state
 * again where it fails.
 *
 * @example
 * const { mutate, error } = useUpdateVideo('988')
 * mutate({ title: 'Product tour' })
 */
export function useUpdateVideo(
  videoId: string,
  options?: UseUpdateVideoOptions,
): UseMutationResult<LibraryVideo, HippoError, UpdateVideoInput, UpdateVideoContext> {
  const { client, onError } = useHippo('useUpdateVideo()')
  const cache = useQueryClient()
  const { scope } = client
  return useMutation<LibraryVideo, HippoError, UpdateVideoInput, UpdateVideoContext>({
    ...options,
    mutationFn: (input) => client.videos.update(videoId, input),
    // One after the other, or the earlier of two titles could arrive last.
    scope: { id: `hippo ${scope} video ${videoId}` },
    async onMutate(input) {
      // An answer that is on its way was written before this change.
      const interrupted = cache.isFetching({ queryKey: hippoKeys.videoList(scope) }) > 0
      // Not of other videos, which nobody would read again.
      await Promise.all([
        cache.cancelQueries({ queryKey: hippoKeys.videoList(scope) }),
        cache.cancelQueries({ queryKey: hippoKeys.video(scope, videoId) }),
      ])
      const shown = inAdvance(input)
      const before = changeVideo(cache, scope, videoId, (video) => ({ ...video, ...shown }))
      return { before, shown, interrupted }
    },
    onSuccess(...told) {
      changeVideo(cache, scope, videoId, () => told[0])
      return options?.onSuccess?.(...told)
    },
    onError(...told) {
      const [error, , context] = told
      if (context?.before) changeVideoBack(cache, scope, context.before, context.shown)
      onError?.(error)
      return options?.onError?.(...told)
    },
    // What was cancelled above, and what only the server knows, is read again by whoever shows it.
    async onSettled(...told) {
      if (told[3]?.interrupted) void cache.invalidateQueries({ queryKey: hippoKeys.videoList(scope) })
      await cache.invalidateQueries({ queryKey: hippoKeys.video(scope, videoId) })
      await options?.onSettled?.(...told)
    },
  })
}
