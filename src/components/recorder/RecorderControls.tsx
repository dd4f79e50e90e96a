'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import type { UseRecordingSourcesResult } from '../../hooks/useRecordingSources.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { PauseButton } from './PauseButton.js'
import { RecordButton } from './RecordButton.js'
import { TakeSources } from './TakeSources.js'
import { TitleField } from './TitleField.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecorderControlsProps {
  sources: UseRecordingSourcesResult
  title: string
  onTitleChange: (title: string) => void
  /** Id of the element that says what discarding does; without one there is nothing to discard. */
  discardHint: string | undefined
  labels?: HippoLabelOverrides
}

const running: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>(['recording', 'paused', 'stopping'])

/** The one quiet row under the stage, with the one loud thing at its end. Renders a `<div>`. */
export function RecorderControls({
  sources,
  title,
  onTitleChange,
  discardHint,
  labels,
}: RecorderControlsProps): ReactNode {
  const recorder = useSharedRecorder(undefined, '<RecorderControls>')
  const { text } = useRecorderText(labels, '<RecorderControls>')
  const { state, capabilities } = recorder
  const { status } = state
  const decides = status === 'review' && capabilities.submit
  return (
    <div className="hippo-recorder-controls" data-state={status}>
      {decides || status === 'submitting' ? (
        <TitleField
          title={title}
          label={text.videoTitle}
          placeholder={text.untitled}
          readOnly={!decides}
          onChange={onTitleChange}
          onEnter={() => decides && recorder.submit()}
        />
      ) : (
        <TakeSources sources={sources} labels={labels} />
      )}
      <div className="hippo-recorder-actions">
        {running.has(status) && <PauseButton labels={labels} />}
        {status === 'requesting' && capabilities.cancel && (
          <button type="button" className="hippo-button" data-kind="quiet" onClick={() => recorder.cancel()}>
            {text.cancelStart}
          </button>
        )}
        {discardHint && (
          <button
            type="button"
            className="hippo-button"
            data-kind="quiet"
            aria-describedby={discardHint}
            onClick={() => recorder.cancel()}
          >
            {text.discard}
          </button>
        )}
        {decides && capabilities.retake && (
          <button type="button" className="hippo-button" onClick={() => recorder.retake()}>
            {text.retake}
          </button>
        )}
        <RecordButton labels={labels} showTime={false} />
      </div>
    </div>
  )
}
