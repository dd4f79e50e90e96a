'use client'

import type { ReactElement, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import { chosenSources, type RecordingSource, recordingSources } from '../../hooks/recordingSources.js'
import type { UseRecordingSourcesResult } from '../../hooks/useRecordingSources.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { MuteToggle } from './MuteToggle.js'
import { SourceToggle } from './SourceToggle.js'
import { SwitchSurfaceButton } from './SwitchSurfaceButton.js'
import { useRecorderText } from './useRecorderText.js'

export interface TakeSourcesProps {
  sources: UseRecordingSourcesResult
  labels?: HippoLabelOverrides
}

/**
 * What the next take records; while one runs, what can be changed about its sources without ending it. Renders a
 * `<fieldset>`.
 */
export function TakeSources({ sources, labels }: TakeSourcesProps): ReactElement {
  const recorder = useSharedRecorder(undefined, '<TakeSources>')
  const { text } = useRecorderText(labels, '<TakeSources>')
  const { state, capabilities, config } = recorder
  const runs = state.status === 'recording' || state.status === 'paused'
  const chosen = chosenSources(config)

  function control(source: RecordingSource): ReactNode {
    if (runs && capabilities.devices && chosen[source]) {
      if (source === 'screen') return <SwitchSurfaceButton key={source} labels={labels} />
      if (source !== 'camera') return <MuteToggle key={source} source={source} labels={labels} />
    }
    return <SourceToggle key={source} source={source} sources={sources} labels={labels} />
  }
  return (
    <fieldset className="hippo-recorder-sources">
      <legend className="hippo-visually-hidden">{text.sources}</legend>
      {recordingSources.map(control)}
    </fieldset>
  )
}
