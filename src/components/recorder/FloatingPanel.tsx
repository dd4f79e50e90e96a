'use client'

import { type ReactElement, useMemo } from 'react'
import { previewRef } from '../../hooks/recorderProps.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { LevelMeter } from './LevelMeter.js'
import { PauseButton } from './PauseButton.js'
import { RecordButton } from './RecordButton.js'
import { RecorderStatus } from './RecorderStatus.js'
import { useRecorderText } from './useRecorderText.js'

export interface FloatingPanelProps {
  recorder: UseRecorderResult
  /** The person, where they are to be seen here. */
  picture: MediaStream | null
  labels?: HippoLabelOverrides
}

/** What stands in the floating window. Renders a `<main>`. */
export function FloatingPanel({ recorder, picture, labels }: FloatingPanelProps): ReactElement {
  const { text } = useRecorderText(labels, '<FloatingControls>')
  const ref = useMemo(() => previewRef(picture), [picture])
  return (
    <main className="hippo-floating" aria-label={text.floatTitle} data-state={recorder.state.status}>
      {picture && (
        <video ref={ref} className="hippo-floating-picture" autoPlay muted playsInline aria-hidden="true" />
      )}
      <div className="hippo-floating-row">
        <RecorderStatus recorder={recorder} labels={labels} />
        <LevelMeter recorder={recorder} labels={labels} />
        <PauseButton recorder={recorder} labels={labels} />
        <RecordButton recorder={recorder} labels={labels} showTime={false} />
      </div>
    </main>
  )
}
