'use client'

import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { Localization } from '../../provider/useLocalization.js'
import { ChevronIcon } from '../icons.js'
import { ViewerCell } from './ViewerCell.js'
import { columnAlign, columnId, staysWhenNarrow, type ViewerColumn } from './viewerColumns.js'

export interface ViewerTableRowProps {
  profile: ViewerProfile
  columns: readonly ViewerColumn[]
  localization: Localization
}

function Row({ profile, columns, localization }: ViewerTableRowProps): ReactElement {
  const { labels } = localization
  const folded = columns.filter((column, index) => !staysWhenNarrow(column, index))
  const cell = (column: ViewerColumn): ReactElement => (
    <ViewerCell column={column} profile={profile} localization={localization} />
  )
  return (
    <tr>
      {columns.map((column, index) => {
        const attributes = {
          'data-column': columnId(column),
          'data-align': columnAlign(column),
          'data-folds': staysWhenNarrow(column, index) ? undefined : '',
        }
        if (index > 0) {
          return (
            <td key={columnId(column)} {...attributes}>
              {cell(column)}
            </td>
          )
        }
        return (
          <th key={columnId(column)} scope="row" {...attributes}>
            {cell(column)}
            {folded.length > 0 && (
              <details className="hippo-fold hippo-viewers-fold">
                <summary>
                  <ChevronIcon />
                  {labels.viewers.details}
                </summary>
                <dl>
                  {folded.map((other) => (
                    <div key={columnId(other)}>
                      <dt>{typeof other === 'string' ? labels.viewers.fields[other] : other.header}</dt>
                      <dd>{cell(other)}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </th>
        )
      })}
    </tr>
  )
}

/** One viewer. On a narrow table, style sheets show the fold below the first cell and hide the cells it repeats. */
export const ViewerTableRow: NamedExoticComponent<ViewerTableRowProps> = memo(Row)
