import type { DataTag, UnusedSkipTokenOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { LibraryVideo } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { VideoKey } from './keys.js'
import { singleVideoKey } from './videoKeys.js'
import { readRetry } from './retry.js'

/** What `videoOptions` returns. */
export type VideoOptions = UnusedSkipTokenOptions<LibraryVideo, HippoError, LibraryVideo, VideoKey> & {
  queryKey: DataTag<VideoKey, LibraryVideo, HippoError>
}

/** Query options for the title, links and pictures of one video; fresh for a minute, as its pictures are signed for a short while. */
export function videoOptions(client: HippoClient, videoId: string): VideoOptions {
  return {
    queryKey: singleVideoKey(client.scope, videoId) as VideoOptions['queryKey'],
    queryFn: ({ signal }) => client.videos.get(videoId, { signal }),
    staleTime: 60_000,
    ...readRetry,
  }
}
