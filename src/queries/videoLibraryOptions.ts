import type { DataTag, InfiniteData, UnusedSkipTokenInfiniteOptions } from '@tanstack/react-query'
import { videoKey } from '../client/paging.js'
import type { HippoClient } from '../client/types.js'
import type { VideoListQuery } from '../contract/app/insights.js'
import type { LibraryVideo, Page } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type VideoLibraryKey } from './keys.js'
import { nextPage } from './nextPage.js'
import { readPage } from './readPage.js'
import { readRetry } from './retry.js'
import { videoReader } from './videoReader.js'

export type VideoLibraryPages = InfiniteData<Page<LibraryVideo>, number>

/** What `videoLibraryOptions` returns. */
export type VideoLibraryOptions = UnusedSkipTokenInfiniteOptions<
  Page<LibraryVideo>,
  HippoError,
  VideoLibraryPages,
  VideoLibraryKey,
  number
> & { queryKey: DataTag<VideoLibraryKey, VideoLibraryPages, HippoError> }

/**
 * Infinite query options for the account's videos, or those with some text in their title, in pages of twenty; fresh
 * for a minute. Fails with `paging_stuck` when the server goes round in circles, and with `invalid_request` where the
 * backend cannot search and is asked to (`capabilities.videoSearch`).
 *
 * @example
 * await queryClient.infiniteQuery(videoLibraryOptions(client, { search: 'demo' }))
 */
export function videoLibraryOptions(client: HippoClient, query: VideoListQuery = {}): VideoLibraryOptions {
  return {
    queryKey: hippoKeys.videoList(client.scope, query) as VideoLibraryOptions['queryKey'],
    queryFn: (context) => readPage(context, videoReader(client, query), videoKey),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    staleTime: 60_000,
    ...readRetry,
  }
}
