'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ViewerRowsProps } from '../viewerTableProps.js'

const part = componentPart(async () => (await import('../ViewerRows.js')).ViewerRows)

/**
 * The table of `<ViewerTable>` for rows of your own, all at once: sorted, searched, marked and written into files
 * in the page. Above 200 rows only those around the visible ones are in the page. Renders a `<section>` with
 * `data-state="empty|ready"`.
 *
 * @example
 * <ViewerRows rows={profiles} heading="Everybody who watched" />
 */
export function ViewerRows(props: ViewerRowsProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-viewers', props)} />
}
