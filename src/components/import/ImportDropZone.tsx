'use client'

import { type ReactElement, useRef } from 'react'
import { dropIcon } from './importIcons.js'
import type { ImportPartProps } from './ImportProgress.js'

/**
 * Where files are dropped, with a button for those who do not drag. Renders a `<div>`; the surrounding panel hears
 * the drop, so that a file let go beside it does not open in the browser.
 */
export function ImportDropZone({ videoImport, localization }: ImportPartProps): ReactElement {
  const { importing } = localization.labels
  const { drag, getFileInputProps } = videoImport
  const input = useRef<HTMLInputElement>(null)
  const words =
    drag === 'accepted' ? importing.dropHere : drag === 'refused' ? importing.dropRefused : importing.drop
  return (
    <div className="hippo-import-zone" data-drag={drag}>
      {dropIcon}
      <p className="hippo-import-zone-title">{words}</p>
      <p className="hippo-soft">{importing.limits}</p>
      <button
        type="button"
        className="hippo-button"
        data-kind="accent"
        onClick={() => input.current?.click()}
      >
        {importing.chooseFile}
      </button>
      <input {...getFileInputProps()} ref={input} hidden aria-label={importing.chooseFile} />
    </div>
  )
}
