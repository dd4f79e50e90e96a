'use client'

import type { ReactElement, ReactNode } from 'react'
import { ChevronIcon } from '../icons.js'
import { ViewerCell } from './ViewerCell.js'
import { ViewerRowFold } from './ViewerRowFold.js'
import { columnAttributes, staysWhenNarrow } from './viewerColumns.js'
import type { ViewerTableRowProps } from './ViewerTableRow.js'

/** The first cell of a row: who it is about, and the buttons that tell more. Renders a `<th>`. */
export function ViewerRowHead({
  detailsId,
  ...row
}: ViewerTableRowProps & { detailsId: string }): ReactElement | null {
  const { profile, columns, who, isOpen, isClickable, actions, localization } = row
  const { labels } = localization
  const [first] = columns
  if (first === undefined) return null
  const cell = <ViewerCell column={first} profile={profile} localization={localization} />
  const press = (inside: ReactNode, name?: string): ReactElement => (
    <button
      type="button"
      className="hippo-viewers-open"
      aria-label={name}
      onClick={(event) => actions.click(profile, event)}
    >
      {inside}
    </button>
  )
  // What an app puts into a cell of its own may be a link or a button itself.
  const isOwn = typeof first !== 'string'
  const folds = row.folds && columns.some((column, index) => !staysWhenNarrow(column, index))
  return (
    <th scope="row" {...columnAttributes(first, 0)}>
      <div className="hippo-viewers-first">
        {isOpen !== null && (
          <button
            type="button"
            className="hippo-viewers-toggle"
            aria-label={labels.viewers.detailsOf(who)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => actions.toggle(row.rowKey)}
          >
            <ChevronIcon />
          </button>
        )}
        {isClickable && !isOwn ? press(cell) : cell}
        {isClickable && isOwn && press(<ChevronIcon />, labels.viewers.open(who))}
      </div>
      {isOpen === null && folds && (
        <ViewerRowFold {...{ profile, columns, localization }} isLate={row.isWindowed} />
      )}
    </th>
  )
}
