'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ImportedVideo } from '../../hooks/importTypes.js'
import { ImportDone } from './ImportDone.js'
import { ImportDropZone } from './ImportDropZone.js'
import { ImportFailure } from './ImportFailure.js'
import { ImportFields } from './ImportFields.js'
import { type ImportPartProps, ImportProgress } from './ImportProgress.js'
import { ImportWindow } from './ImportWindow.js'
import { sourceName } from './importText.js'

export interface ImportContentProps extends ImportPartProps {
  may: { importFile: boolean; importUrl: boolean }
  title: string
  onTitleChange: (title: string) => void
  actions: ((video: ImportedVideo) => ReactNode) | undefined
}

/** What stands below the header of the panel in each of its states. */
export function ImportContent({
  may,
  title,
  onTitleChange,
  actions,
  ...part
}: ImportContentProps): ReactElement {
  const { videoImport, localization } = part
  const { state, source, ignoredFiles } = videoImport
  const { importing } = localization.labels
  const note = ignoredFiles > 0 && (
    <p className="hippo-import-note">
      {importing.onlyFirst(sourceName(source), ignoredFiles, localization.format.number(ignoredFiles))}
    </p>
  )
  switch (state.status) {
    case 'starting':
    case 'uploading':
    case 'downloading':
    case 'processing':
      return (
        <>
          {note}
          <ImportProgress {...part} />
        </>
      )
    case 'ready':
      return <ImportDone {...part} video={state.video} actions={actions?.(state.video)} />
    case 'failed':
      if (state.canRetry) return <ImportFailure {...part} {...state} />
  }
  return (
    <>
      {state.status === 'failed' && <ImportFailure {...part} {...state} />}
      {state.status === 'cancelled' && <p className="hippo-import-note">{importing.states.cancelled}</p>}
      {videoImport.kind === 'window' ? (
        <ImportWindow {...part} />
      ) : (
        <>
          {may.importFile && <ImportDropZone {...part} />}
          <ImportFields {...part} title={title} onTitleChange={onTitleChange} byUrl={may.importUrl} />
        </>
      )}
    </>
  )
}
