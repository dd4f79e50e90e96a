'use client'

import { type ReactElement, Suspense } from 'react'
import { panelFrame } from '../part/panelFrame.js'
import { ViewerTableFrame } from './ViewerTableFrame.js'
import type { ViewerTableProps } from './viewerTableProps.js'

/**
 * Who watched a video and how much of it, or which videos a lead watched; ten more with each press or scroll, or
 * page by page. Sorted and searched by the server where it can, else among what is loaded, and then it says so.
 * Renders a `<section>` with `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <ViewerTable videoId="988" />
 * <ViewerTable leadEmail="amara@example.com" columns={['videoId', 'percentPlayed', 'lastViewed']} />
 * <ViewerTable videoId="988" paging="pages" page={page} onPageChange={setPage} sort={sort} onSortChange={setSort} />
 */
export function ViewerTable(props: ViewerTableProps): ReactElement {
  return (
    <Suspense fallback={panelFrame('hippo-viewers', props)(null)}>
      <ViewerTableFrame {...props} />
    </Suspense>
  )
}
