'use client'

import type { ReactElement } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { Help } from '../help/Help.js'
import { columnName, isSortable } from './columnValue.js'
import type { Selection } from './useSelection.js'
import type { ViewerControls } from './useViewerControls.js'
import { columnAttributes, columnId, type ViewerColumn } from './viewerColumns.js'
import { sortIcon } from './viewerIcons.js'
import type { ViewerTableSort } from './viewerTableProps.js'

export interface ViewerTableHeadProps {
  columns: readonly ViewerColumn[]
  /** Null where heads are no buttons. */
  controls: ViewerControls | null
  /** Null while there are no rows. */
  selection: Selection | null
  /** What the box above all rows marks. */
  profiles: readonly ViewerProfile[]
  /** Place among all rows, where not all are in the page. */
  rowIndex?: number
  localization: ViewerText
}

const descendingFirst: ReadonlySet<string> = new Set(['percentPlayed', 'views', 'lastViewed'])

/** What a press on a head asks for: one direction, then the other, then none. */
function nextSort(column: string, sort: ViewerTableSort | null): ViewerTableSort | null {
  const first = descendingFirst.has(column) ? 'descending' : 'ascending'
  if (sort?.column !== column) return { column, direction: first }
  if (sort.direction !== first) return null
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' }
}

/** Column heads, each with its explanation, and buttons that sort. Renders a `<thead>`. */
export function ViewerTableHead({
  columns,
  controls,
  selection,
  profiles,
  rowIndex,
  localization,
}: ViewerTableHeadProps): ReactElement {
  const { fields, help, selectAll } = localization.labels.viewers
  const marked = selection?.isOn ? profiles.reduce((sum, each) => sum + Number(selection.has(each)), 0) : 0
  const sort = controls?.sort ?? null
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {selection?.isOn && (
          <th scope="col" data-column="select">
            <input
              type="checkbox"
              className="hippo-check"
              aria-label={selectAll}
              checked={marked > 0 && marked === profiles.length}
              ref={(box) => {
                if (box) box.indeterminate = marked > 0 && marked < profiles.length
              }}
              onChange={({ currentTarget }) => selection.mark(profiles, currentTarget.checked)}
            />
          </th>
        )}
        {columns.map((column, index) => {
          const id = columnId(column)
          const isSorted = sort?.column === id && isSortable(column)
          const head = typeof column === 'string' ? fields[column] : column.header
          return (
            <th
              key={id}
              scope="col"
              // What is said for every cell below is the name alone, without its buttons.
              abbr={typeof column === 'string' || controls ? columnName(column, fields) : undefined}
              aria-sort={isSorted ? sort.direction : undefined}
              {...columnAttributes(column, index)}
            >
              <span className="hippo-viewers-head">
                {controls && isSortable(column) ? (
                  <button
                    type="button"
                    className="hippo-viewers-sort"
                    data-sorted={isSorted ? sort.direction : undefined}
                    onPointerEnter={controls.approach}
                    onFocus={controls.approach}
                    onClick={() => controls.setSort(nextSort(id, sort))}
                  >
                    {head}
                    {sortIcon}
                  </button>
                ) : (
                  head
                )}
                {typeof column === 'string' && (
                  <Help subject={fields[column]} localization={localization}>
                    {help[column]}
                  </Help>
                )}
              </span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
