import type { DataTag, UnusedSkipTokenInfiniteOptions } from '@tanstack/react-query'
import type { HippoClient } from '../client/types.js'
import type { Page, ViewerProfile, ViewerQuery } from '../contract/types.js'
import { parseViewerQuery } from '../contract/viewerQuery.js'
import type { HippoError } from '../core/error.js'
import { earlierPages, rememberPage } from './earlierPages.js'
import { hippoKeys, type ViewerProfilesKey } from './keys.js'
import { nextPage } from './nextPage.js'
import { guardPage, type ViewerProfilePages } from './paging.js'
import { retryDelay, shouldRetry } from './retry.js'

export type ViewerProfilesOptions = UnusedSkipTokenInfiniteOptions<
  Page<ViewerProfile>,
  HippoError,
  ViewerProfilePages,
  ViewerProfilesKey,
  number
> & { queryKey: DataTag<ViewerProfilesKey, ViewerProfilePages, HippoError> }

/**
 * Infinite query options for the viewers of a video, or the views of a lead, in pages of ten; fresh for half a minute.
 *
 * Fails with `invalid_request` when both or neither are asked for, and with `paging_stuck` when the server
 * sends the same page again.
 *
 * @example
 * await queryClient.infiniteQuery(viewerProfilesOptions(client, { videoId: '988' }))
 */
export function viewerProfilesOptions(client: HippoClient, query: ViewerQuery): ViewerProfilesOptions {
  return {
    queryKey: hippoKeys.viewerList(client.scope, query) as ViewerProfilesOptions['queryKey'],
    queryFn: async (context) => {
      const { pageParam, signal } = context
      const page = await client.viewers.list(parseViewerQuery(query), pageParam, { signal })
      const checked = guardPage(page, earlierPages(context))
      rememberPage(context, checked)
      return checked
    },
    initialPageParam: 1,
    getNextPageParam: nextPage,
    staleTime: 30_000,
    retry: shouldRetry,
    retryDelay,
  }
}
