import type { ReactElement } from 'react'
import { Skeleton } from '../async/Skeleton.js'
import { columnAlign, columnId, staysWhenNarrow, type ViewerColumn } from './viewerColumns.js'

const lengths = [12, 9, 14, 10, 13]

/** Rows in the shape of those to come. Renders a `<tbody>`. */
export function ViewerTableSkeleton({ columns }: { columns: readonly ViewerColumn[] }): ReactElement {
  return (
    <tbody aria-hidden="true">
      {lengths.map((chars) => (
        <tr key={chars}>
          {columns.map((column, index) => (
            <td
              key={columnId(column)}
              data-column={columnId(column)}
              data-align={columnAlign(column)}
              data-folds={staysWhenNarrow(column, index) ? undefined : ''}
            >
              {column === 'viewer' ? (
                <div className="hippo-person">
                  <span className="hippo-face hippo-skeleton" />
                  <div className="hippo-person-text">
                    <div>
                      <Skeleton chars={chars} />
                    </div>
                    <div className="hippo-person-second">
                      <Skeleton chars={chars + 5} />
                    </div>
                  </div>
                </div>
              ) : (
                <Skeleton chars={column === 'views' ? 2 : 8} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
