import type { DataTag, InfiniteData, UnusedSkipTokenInfiniteOptions } from '@tanstack/react-query'
import { guardPage, viewerKey } from '../client/paging.js'
import type { HippoClient } from '../client/types.js'
import type { Page, ViewerProfile, ViewerQuery } from '../contract/types.js'
import { parseViewerQuery } from '../contract/viewerQuery.js'
import type { HippoError } from '../core/error.js'
import { hippoKeys, type ViewerProfilesKey } from './keys.js'
import { nextPage } from './nextPage.js'
import { readPage } from './readPage.js'
import { retryDelay, shouldRetry } from './retry.js'

/** What the cache holds for a list of viewers. */
export type ViewerProfilePages = InfiniteData<Page<ViewerProfile>, number>

export type ViewerProfilesOptions = UnusedSkipTokenInfiniteOptions<
  Page<ViewerProfile>,
  HippoError,
  ViewerProfilePages,
  ViewerProfilesKey,
  number
> & { queryKey: DataTag<ViewerProfilesKey, ViewerProfilePages, HippoError> }

/**
 * Infinite query options for the viewers of a video, or the views of a lead, in pages of ten; fresh for half a
 * minute. Fails with `invalid_request` when both or neither are asked for, and with `paging_stuck` when the
 * server goes round in circles.
 *
 * @example
 * await queryClient.infiniteQuery(viewerProfilesOptions(client, { videoId: '988' }))
 */
export function viewerProfilesOptions(client: HippoClient, query: ViewerQuery): ViewerProfilesOptions {
  return {
    queryKey: hippoKeys.viewerList(client.scope, query) as ViewerProfilesOptions['queryKey'],
    queryFn: (context) =>
      readPage(
        context,
        async (page, signal) => client.viewers.list(parseViewerQuery(query), page, { signal }),
        (page, earlier, asked) => guardPage(page, earlier, asked, viewerKey),
      ),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    staleTime: 30_000,
    // All pages would be read anew, one after the other; page one is renewed in their place (`keepViewersFresh`).
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: shouldRetry,
    retryDelay,
  }
}
