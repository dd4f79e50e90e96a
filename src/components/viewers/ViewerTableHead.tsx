'use client'

import type { ReactElement } from 'react'
import type { Localization } from '../../provider/useLocalization.js'
import { Help } from '../help/Help.js'
import { columnAlign, columnId, staysWhenNarrow, type ViewerColumn } from './viewerColumns.js'

export interface ViewerTableHeadProps {
  columns: readonly ViewerColumn[]
  localization: Localization
}

/** Column heads, each with its explanation. Renders a `<thead>`. */
export function ViewerTableHead({ columns, localization }: ViewerTableHeadProps): ReactElement {
  const { fields, help } = localization.labels.viewers
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <th
            key={columnId(column)}
            scope="col"
            // What is said for every cell below is the name alone, without its help button.
            abbr={typeof column === 'string' ? fields[column] : undefined}
            data-column={columnId(column)}
            data-align={columnAlign(column)}
            data-folds={staysWhenNarrow(column, index) ? undefined : ''}
          >
            {typeof column === 'string' ? (
              <span className="hippo-viewers-head">
                {fields[column]}
                <Help subject={fields[column]} localization={localization}>
                  {help[column]}
                </Help>
              </span>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
