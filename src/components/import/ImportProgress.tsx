'use client'

import type { ReactElement } from 'react'
import type { UseImportVideoResult } from '../../hooks/importProps.js'
import type { ImportText } from './importRooms.js'
import { filmIcon } from './importIcons.js'
import { hintText, sourceName, stateText } from './importText.js'

export interface ImportPartProps {
  videoImport: UseImportVideoResult
  localization: ImportText
}

/** What is under way: which source, how far, and the way out. Renders a `<div>` around a `<progress>`. */
export function ImportProgress({ videoImport, localization }: ImportPartProps): ReactElement {
  const { labels, format } = localization
  const { state, source, progress, cancel } = videoImport
  const percent = progress?.percent ?? null
  const bytes = progress &&
    progress.bytes !== null && {
      now: format.bytes(progress.bytes),
      all: progress.totalBytes === null ? null : format.bytes(progress.totalBytes),
    }
  const retrying = state.status === 'uploading' && state.retrying !== null
  return (
    <div className="hippo-import-running" data-retrying={retrying ? '' : undefined}>
      <div className="hippo-import-source">
        {filmIcon}
        <bdi className="hippo-import-name">{sourceName(source)}</bdi>
        <button type="button" className="hippo-button" onClick={cancel}>
          {labels.importing.cancel}
        </button>
      </div>
      <progress
        className="hippo-import-bar"
        aria-label={labels.importing.progress}
        max={100}
        {...(percent === null ? {} : { value: percent })}
      />
      <p className="hippo-import-line">
        <span className="hippo-import-state">{stateText(state, labels)}</span>
        {percent !== null && <span className="hippo-import-percent">{format.percent(percent)}</span>}
        {bytes && (
          <span className="hippo-import-bytes">
            {bytes.all === null
              ? labels.importing.bytesSoFar(bytes.now)
              : labels.importing.bytes(bytes.now, bytes.all)}
          </span>
        )}
      </p>
      <p className="hippo-import-hint">{hintText(state, labels)}</p>
    </div>
  )
}
