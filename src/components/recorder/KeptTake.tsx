'use client'

import { type ReactNode, useEffect } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseTakeFileResult } from '../../hooks/useTakeFile.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useAnnounce } from '../announce/Announcer.js'
import { downloadIcon } from './icons.js'
import { useRecorderText } from './useRecorderText.js'

export interface KeptTakeProps {
  take: UseTakeFileResult
  /** For those who look for what the discard button does. */
  hintId: string
  discards: boolean
  labels?: HippoLabelOverrides
}

/** Under the buttons that decide: what discarding does, and the take as a file. Renders a `<div>`, or nothing. */
export function KeptTake({ take, hintId, discards, labels }: KeptTakeProps): ReactNode {
  useSharedRecorder(undefined, '<KeptTake>')
  const { text } = useRecorderText(labels, '<KeptTake>')
  const announce = useAnnounce()
  const { file, downloading, download } = take
  const here = file.status === 'ready'
  const trouble =
    downloading === 'missing' ? text.downloadMissing : downloading === 'failed' ? text.downloadFailed : null
  useEffect(() => {
    if (trouble) announce?.(trouble)
  }, [trouble, announce])
  if (!here && !discards) return null
  return (
    <div className="hippo-kept-take">
      <p id={hintId} className="hippo-recorder-note" data-tone={trouble ? 'warn' : undefined}>
        {trouble ?? (discards && text.discardHint)}
      </p>
      {here && (
        <button
          type="button"
          className="hippo-button"
          data-kind="quiet"
          aria-disabled={downloading === 'preparing' || undefined}
          onClick={download}
        >
          {downloadIcon}
          {downloading === 'preparing' ? text.downloadPreparing : text.download}
        </button>
      )}
    </div>
  )
}
