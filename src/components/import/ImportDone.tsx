'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ImportedVideo } from '../../hooks/importTypes.js'
import { readyIcon } from './importIcons.js'
import { hintText, sourceName, stateText } from './importText.js'
import type { ImportPartProps } from './ImportProgress.js'

export interface ImportDoneProps extends ImportPartProps {
  video: ImportedVideo
  /** What else can be done with the new video. */
  actions: ReactNode
}

/** The video is there: its picture, its length, and the way to the next. Renders a `<div>`. */
export function ImportDone({ videoImport, localization, video, actions }: ImportDoneProps): ReactElement {
  const { labels, format } = localization
  const { state, source, reset } = videoImport
  return (
    <div className="hippo-import-done">
      <div className="hippo-thumbnail">
        <img src={video.thumbnailUrl} alt="" />
      </div>
      <div className="hippo-import-done-text">
        <p className="hippo-import-done-title">
          {readyIcon}
          {stateText(state, labels)}
        </p>
        <p className="hippo-soft">
          <bdi>{sourceName(source)}</bdi> · {format.duration(video.durationMs)}
        </p>
        <p className="hippo-import-hint">{hintText(state, labels)}</p>
      </div>
      <div className="hippo-import-done-actions">
        {actions}
        <button type="button" className="hippo-button" onClick={reset}>
          {labels.importing.importAnother}
        </button>
      </div>
    </div>
  )
}
