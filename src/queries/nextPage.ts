import type { Page } from '../contract/types.js'

/**
 * The number of the page after the last one, or undefined at the end. `hasMore` decides; a page with nothing on
 * it is the end whatever it says, as a list that loads while it is looked at would ask for ever.
 */
export function nextPage<Row>(last: Page<Row>, _pages: Page<Row>[], lastNumber: number): number | undefined {
  return last.hasMore && last.rows.length > 0 ? lastNumber + 1 : undefined
}
