'use client'

import type { ReactElement } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { ViewerCell } from './ViewerCell.js'
import { columnId, staysWhenNarrow, type ViewerColumn } from './viewerColumns.js'

export interface ViewerFoldProps {
  profile: ViewerProfile
  columns: readonly ViewerColumn[]
  localization: ViewerText
}

/** What a narrow table has no columns for, as a list. Renders a `<dl>`. */
export function ViewerFold({ profile, columns, localization }: ViewerFoldProps): ReactElement {
  const { fields } = localization.labels.viewers
  return (
    <dl>
      {columns
        .filter((column, index) => !staysWhenNarrow(column, index))
        .map((column) => (
          <div key={columnId(column)}>
            <dt>{typeof column === 'string' ? fields[column] : column.header}</dt>
            <dd>
              <ViewerCell column={column} profile={profile} localization={localization} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
