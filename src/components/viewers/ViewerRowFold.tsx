'use client'

import { type ReactElement, useState } from 'react'
import { ChevronIcon } from '../icons.js'
import { ViewerFold, type ViewerFoldProps } from './ViewerFold.js'

/** What a narrow table has no columns for, behind a button below the first cell. Renders a `<details>`. */
export function ViewerRowFold({ isLate, ...fold }: ViewerFoldProps & { isLate: boolean }): ReactElement {
  // While rows pass by, what nobody has asked for yet is not rendered.
  const [isNeeded, setNeeded] = useState(!isLate)
  return (
    <details className="hippo-fold hippo-viewers-fold" onToggle={() => setNeeded(true)}>
      <summary>
        <ChevronIcon />
        {fold.localization.labels.viewers.details}
      </summary>
      {isNeeded && <ViewerFold {...fold} />}
    </details>
  )
}
