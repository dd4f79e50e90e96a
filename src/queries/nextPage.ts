import type { Page } from '../contract/types.js'

/** The number of the page after the last one, or undefined at the end: `hasMore` alone decides. */
export function nextPage<Row>(last: Page<Row>, _pages: Page<Row>[], lastNumber: number): number | undefined {
  return last.hasMore ? lastNumber + 1 : undefined
}
