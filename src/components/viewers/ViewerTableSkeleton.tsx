import type { ReactElement } from 'react'
import type { ViewerFrameText } from './viewerFrameRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { columnAttributes, columnId, type ViewerColumn } from './viewerColumns.js'

const lengths = [12, 9, 14, 10, 13]

export interface ViewerTableSkeletonProps {
  caption: string
  columns: readonly ViewerColumn[]
  localization: ViewerFrameText
}

/** A table in the shape of the one to come. Renders a `<section>` with a `<table>`. */
export function ViewerTableSkeleton({
  caption,
  columns,
  localization,
}: ViewerTableSkeletonProps): ReactElement {
  const { fields } = localization.labels.viewers
  const person = (chars: number): ReactElement => (
    <span className="hippo-person">
      <span className="hippo-face hippo-skeleton" />
      <span className="hippo-person-text">
        <span>
          <Skeleton chars={chars} />
        </span>
        <span className="hippo-person-second">
          <Skeleton chars={chars + 5} />
        </span>
      </span>
    </span>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className="hippo-viewers-scroll" aria-label={caption} tabIndex={0}>
      <table className="hippo-viewers-table">
        <caption className="hippo-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={columnId(column)} scope="col" {...columnAttributes(column, index)}>
                <span className="hippo-viewers-head">
                  {typeof column === 'string' ? fields[column] : column.header}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true">
          {lengths.map((chars) => (
            <tr key={chars}>
              {columns.map((column, index) => (
                <td key={columnId(column)} {...columnAttributes(column, index)}>
                  {column === 'viewer' ? person(chars) : <Skeleton chars={column === 'views' ? 2 : 8} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
