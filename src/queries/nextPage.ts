import type { Page } from '../contract/types.js'

/**
 * The number of the page after the last one, or undefined at the end. The last page itself says how far the list was
 * read, which is further than it has pages where some were passed over. `hasMore` decides; a page with nothing on it
 * is the end whatever it says, as a list that loads while it is looked at would ask for ever.
 */
export function nextPage<Row>(last: Page<Row>): number | undefined {
  return last.hasMore && last.rows.length > 0 ? last.page + 1 : undefined
}
