import type { ReactElement, ReactNode } from 'react'
import { exactWidth, widthAttribute } from './columnWidth.js'
import { columnAttributes, columnId, type ViewerColumn } from './viewerColumns.js'

export interface ViewerSheetProps {
  caption: string
  columns: readonly ViewerColumn[]
  /** Whether there is a column of boxes before the others. */
  hasBoxes?: boolean
  /** How many rows there are where not all are in the page, -1 where nobody knows; undefined where all are. */
  rowCount?: number
  children: ReactNode
}

/** A table in a named region that scrolls sideways where there are more columns than room. Renders a `<section>`. */
export function ViewerSheet({
  caption,
  columns,
  hasBoxes,
  rowCount,
  children,
}: ViewerSheetProps): ReactElement {
  const isWindowed = rowCount !== undefined
  const hasWidths = isWindowed || columns.some((column) => typeof column !== 'string' && column.width)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className="hippo-viewers-scroll" aria-label={caption} tabIndex={0}>
      <table
        className="hippo-viewers-table"
        aria-rowcount={rowCount}
        data-windowed={isWindowed ? '' : undefined}
        width={isWindowed ? columns.length * 112 : undefined}
      >
        <caption className="hippo-visually-hidden">{caption}</caption>
        {hasWidths && (
          <colgroup>
            {hasBoxes && <col data-column="select" />}
            {columns.map((column, index) => (
              <col
                key={columnId(column)}
                {...columnAttributes(column, index)}
                width={typeof column === 'string' ? undefined : widthAttribute(column.width)}
                ref={typeof column === 'string' ? undefined : exactWidth(column.width)}
              />
            ))}
          </colgroup>
        )}
        {children}
      </table>
    </section>
  )
}
