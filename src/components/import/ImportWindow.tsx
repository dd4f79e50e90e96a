'use client'

import type { ReactElement } from 'react'
import type { ImportPartProps } from './ImportProgress.js'

/** The one button where the vendor's own window does the rest. Renders a `<div>`. */
export function ImportWindow({ videoImport, localization }: ImportPartProps): ReactElement {
  const { importing } = localization.labels
  return (
    <div className="hippo-import-window">
      <button {...videoImport.getWindowButtonProps()} className="hippo-button" data-kind="accent">
        {importing.openWindow}
      </button>
      <p className="hippo-soft">{importing.windowHint}</p>
    </div>
  )
}
