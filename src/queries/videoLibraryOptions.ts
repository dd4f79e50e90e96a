import type { DataTag, InfiniteData, UnusedSkipTokenInfiniteOptions } from '@tanstack/react-query'
import { guardPage, videoKey } from '../client/paging.js'
import type { HippoClient } from '../client/types.js'
import type { LibraryVideo, Page } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type VideoLibraryKey } from './keys.js'
import { nextPage } from './nextPage.js'
import { readPage } from './readPage.js'
import { retryDelay, shouldRetry } from './retry.js'

export type VideoLibraryPages = InfiniteData<Page<LibraryVideo>, number>

export type VideoLibraryOptions = UnusedSkipTokenInfiniteOptions<
  Page<LibraryVideo>,
  HippoError,
  VideoLibraryPages,
  VideoLibraryKey,
  number
> & { queryKey: DataTag<VideoLibraryKey, VideoLibraryPages, HippoError> }

/** Infinite query options for the account's videos, in pages of twenty; fresh for a minute. Fails with `paging_stuck` when the server goes round in circles. */
export function videoLibraryOptions(client: HippoClient): VideoLibraryOptions {
  return {
    queryKey: hippoKeys.videoList(client.scope) as VideoLibraryOptions['queryKey'],
    queryFn: (context) =>
      readPage(
        context,
        (page, signal) => client.videos.list(page, { signal }),
        (page, earlier, asked) => guardPage(page, earlier, asked, videoKey),
      ),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    staleTime: 60_000,
    retry: shouldRetry,
    retryDelay,
  }
}
