import type { InfiniteData } from '@tanstack/react-query'
import type { Page, ViewerProfile } from '../contract/types.js'
import { HippoError } from '../core/error.js'

/** What the cache holds for a list of viewers. */
export type ViewerProfilePages = InfiniteData<Page<ViewerProfile>, number>

/** Every field of a row as one text: two rows with the same one are the same row sent twice. */
export function rowText(row: ViewerProfile): string {
  return JSON.stringify([
    row.videoId,
    row.email,
    row.name,
    row.ip,
    row.lastViewed?.raw ?? null,
    row.location,
    row.device,
    row.os,
    row.browser,
    row.referrer,
    row.percentPlayed,
    row.views,
  ])
}

function pageText(page: Page<ViewerProfile>): string {
  return page.rows.map(rowText).join('\n')
}

/** Gives a page back unless it would make a reader turn pages for ever: a repeat, or nothing at all with more to come. */
export function guardPage(
  page: Page<ViewerProfile>,
  earlier: readonly Page<ViewerProfile>[],
): Page<ViewerProfile> {
  if (page.rows.length === 0) return { ...page, hasMore: false }
  const text = pageText(page)
  if (!earlier.some((other) => pageText(other) === text)) return page
  throw new HippoError('paging_stuck', 'The server sent a page of viewers that it had already sent.', {
    hint: 'Check that the backend passes the page number on under the name the API expects (`pageParameter`).',
  })
}
