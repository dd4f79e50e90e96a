'use client'

import { type ReactNode, useId } from 'react'
import { isKept } from '../../hooks/isKept.js'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import { recordingSources } from '../../hooks/recordingSources.js'
import type { UseRecordingSourcesResult } from '../../hooks/useRecordingSources.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { PauseButton } from './PauseButton.js'
import { RecordButton } from './RecordButton.js'
import { SourceToggle } from './SourceToggle.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecorderControlsProps {
  sources: UseRecordingSourcesResult
  title: string
  onTitleChange: (title: string) => void
  labels?: HippoLabelOverrides
}

const running: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>(['recording', 'paused', 'stopping'])

/** The one quiet row under the stage, with the one loud thing at its end. Renders a `<div>`. */
export function RecorderControls({
  sources,
  title,
  onTitleChange,
  labels,
}: RecorderControlsProps): ReactNode {
  const recorder = useSharedRecorder(undefined, '<RecorderControls>')
  const { text } = useRecorderText(labels, '<RecorderControls>')
  const titleId = useId()
  const { state, capabilities } = recorder
  const { status } = state
  const decides = status === 'review' && capabilities.submit
  const discards = capabilities.cancel && (decides || isKept(recorder))
  return (
    <div className="hippo-recorder-controls" data-state={status}>
      {decides || status === 'submitting' ? (
        <div className="hippo-recorder-title">
          <label htmlFor={titleId}>{text.videoTitle}</label>
          <input
            id={titleId}
            value={title}
            placeholder={text.untitled}
            readOnly={!decides}
            onChange={(event) => onTitleChange(event.target.value)}
            onKeyDown={(event) => {
              // Enter also ends the choice of a word in scripts that are typed by choosing.
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && decides) recorder.submit()
            }}
          />
        </div>
      ) : (
        <fieldset className="hippo-recorder-sources">
          <legend className="hippo-visually-hidden">{text.sources}</legend>
          {recordingSources.map((source) => (
            <SourceToggle key={source} source={source} sources={sources} labels={labels} />
          ))}
        </fieldset>
      )}
      <div className="hippo-recorder-actions">
        {running.has(status) && <PauseButton labels={labels} />}
        {status === 'requesting' && capabilities.cancel && (
          <button type="button" className="hippo-button" data-kind="quiet" onClick={() => recorder.cancel()}>
            {text.cancelStart}
          </button>
        )}
        {discards && (
          <button type="button" className="hippo-button" data-kind="quiet" onClick={() => recorder.cancel()}>
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
