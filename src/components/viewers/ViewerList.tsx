'use client'

import type { ReactElement } from 'react'
import type { ViewerRow } from '../../hooks/data.js'
import type { Localization } from '../../provider/useLocalization.js'
import type { ViewerColumn } from './viewerColumns.js'
import { ViewerTableHead } from './ViewerTableHead.js'
import { ViewerTableRow } from './ViewerTableRow.js'
import { ViewerTableSkeleton } from './ViewerTableSkeleton.js'

export interface ViewerListProps {
  caption: string
  columns: readonly ViewerColumn[]
  /** Null while the first page is loading. */
  rows: readonly ViewerRow[] | null
  localization: Localization
}

/** The table itself, in a named region that scrolls sideways where there are more columns than room. */
export function ViewerList({ caption, columns, rows, localization }: ViewerListProps): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className="hippo-viewers-scroll" aria-label={caption} tabIndex={0}>
      <table className="hippo-viewers-table">
        <caption className="hippo-visually-hidden">{caption}</caption>
        <ViewerTableHead columns={columns} localization={localization} />
        {rows ? (
          <tbody>
            {rows.map(({ key, profile }) => (
              <ViewerTableRow key={key} profile={profile} columns={columns} localization={localization} />
            ))}
          </tbody>
        ) : (
          <ViewerTableSkeleton columns={columns} />
        )}
      </table>
    </section>
  )
}
