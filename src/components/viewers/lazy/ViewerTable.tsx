'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ViewerTableProps } from '../viewerTableProps.js'

const part = componentPart(async () => (await import('../ViewerTable.js')).ViewerTable)

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
export function ViewerTable(props: ViewerTableProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-viewers', props)} />
}
