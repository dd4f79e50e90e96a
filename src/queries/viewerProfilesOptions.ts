import type { DataTag, InfiniteData, UnusedSkipTokenInfiniteOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { ViewerListQuery } from '../contract/app/insights.js'
import type { Page, ViewerProfile } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { ViewerProfilesKey } from './keys.js'
import { viewerListKey } from './viewerKeys.js'
import { nextPage } from './nextPage.js'
import { readPage } from './readPage.js'
import { readRetry } from './retry.js'
import { sentKey } from './viewerMatch.js'
import { viewerReader } from './viewerReader.js'

/** What the cache holds for a list of viewers. */
export type ViewerProfilePages = InfiniteData<Page<ViewerProfile>, number>

/** What `viewerProfilesOptions` returns. */
export type ViewerProfilesOptions = UnusedSkipTokenInfiniteOptions<
  Page<ViewerProfile>,
  HippoError,
  ViewerProfilePages,
  ViewerProfilesKey,
  number
> & { queryKey: DataTag<ViewerProfilesKey, ViewerProfilePages, HippoError> }

/**
 * Infinite query options for the viewers of a video, or the views of a lead, in pages of ten; fresh for half a
 * minute. Fails with `invalid_request` when both or neither are asked for, or where the backend can neither sort nor
 * search them and is asked to (`capabilities.viewerSort`, `capabilities.viewerSearch`), and with `paging_stuck` when
 * the server goes round in circles.
 *
 * @example
 * await queryClient.infiniteQuery(viewerProfilesOptions(client, { videoId: '988' }))
 */
export function viewerProfilesOptions(client: HippoClient, query: ViewerListQuery): ViewerProfilesOptions {
  return {
    queryKey: viewerListKey(client.scope, query) as ViewerProfilesOptions['queryKey'],
    queryFn: (context) => readPage(context, viewerReader(client, query), sentKey),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    staleTime: 30_000,
    // All pages would be read anew, one after the other; page one is renewed in their place (`keepViewersFresh`).
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    ...readRetry,
  }
}
