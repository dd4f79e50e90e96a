import type { LibraryVideo, Page, ViewerProfile } from '../contract/types.js'
import { HippoError } from '../core/error.js'

/**
 * Who a row is about: one lead on one video, or an anonymous visitor as far as one can be told from another.
 * Two anonymous visitors can share a key.
 */
export function viewerKey(row: ViewerProfile): string {
  const who =
    row.email === null
      ? [row.ip, row.device, row.os, row.browser, row.location, row.referrer, row.name]
      : [row.email.toLowerCase()]
  return JSON.stringify([row.videoId, ...who])
}

/** Which video a row of the library is. */
export function videoKey(row: LibraryVideo): string {
  return row.id
}

function stuck(why: string): HippoError {
  return new HippoError('paging_stuck', `The list cannot be read further: ${why}.`, {
    hint: 'Check that the page number reaches the API under the name it expects (`pageParameter`), or begin the list anew.',
  })
}

/** Gives a page back if it is the one that was asked for. @throws HippoError `paging_stuck` */
export function expectPage<Row>(page: Page<Row>, asked: number): Page<Row> {
  if (page.page === asked) return page
  throw stuck(`page ${asked} was asked for, and page ${page.page} came`)
}

/**
 * Gives a page back unless reading on could go round for ever: when it is not the page asked for, or brings
 * nothing that the earlier pages had not. A last page may repeat rows, as lists shift while they are read.
 *
 * @param keyOf `viewerKey` or `videoKey`.
 * @throws HippoError `paging_stuck`
 */
export function guardPage<Row>(
  page: Page<Row>,
  earlier: readonly Page<Row>[],
  asked: number,
  keyOf: (row: Row) => string,
): Page<Row> {
  expectPage(page, asked)
  if (!page.hasMore || page.rows.length === 0) return page
  const known = new Set(earlier.flatMap((each) => each.rows.map(keyOf)))
  if (page.rows.some((row) => !known.has(keyOf(row)))) return page
  throw stuck(`every row of page ${asked} had come before`)
}
