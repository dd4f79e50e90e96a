'use client'

import { type ReactNode, useState } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderTriggerProps, RecordingConfig } from '../../hooks/recorderResult.js'
import { useDevicePermissions } from '../../hooks/useDevicePermissions.js'
import type { TakeFileState } from '../../hooks/useTakeFile.js'
import { formatNumber } from '../../labels/formatNumber.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { CameraBubble } from './CameraBubble.js'
import { RecorderFailure } from './RecorderFailure.js'
import { RecorderPreview } from './RecorderPreview.js'
import { RecorderStatus } from './RecorderStatus.js'
import { StageMessage } from './StageMessage.js'
import { stageWords } from './stageWords.js'
import { UploadProgress } from './UploadProgress.js'
import { useRecorderText } from './useRecorderText.js'
import { componentPart } from '../part/componentPart.js'
import { LazyPart } from '../part/LazyPart.js'

export interface RecorderStageProps {
  /** What the next take would record. */
  config: RecordingConfig
  /** The take under review. */
  file: TakeFileState
  labels?: HippoLabelOverrides
}

const player = componentPart(async () => (await import('./TakePlayer.js')).TakePlayer)

/** States without a pill: the words in the middle say it all. */
const plain: ReadonlySet<RecorderTriggerProps['data-state']> = new Set([
  'idle',
  'cancelled',
  'failed',
  'unsupported',
] as const)

/** The picture of the panel: what is being recorded, where it stands, and how safe it is. Renders a `<div>`. */
export function RecorderStage({ config, file, labels }: RecorderStageProps): ReactNode {
  const recorder = useSharedRecorder(undefined, '<RecorderStage>')
  const text = useRecorderText(labels, '<RecorderStage>')
  const permissions = useDevicePermissions()
  const [unplayable, setUnplayable] = useState<string | null>(null)
  const status = recorder.getTriggerProps()['data-state']
  const { state } = recorder
  const url =
    file.status === 'ready' && file.url !== unplayable && state.status !== 'failed' ? file.url : null
  return (
    <div className="hippo-recorder-stage" data-state={status} data-playing={url ? '' : undefined}>
      <RecorderPreview labels={labels} />
      <CameraBubble labels={labels} />
      {url && (
        <LazyPart
          part={player}
          props={{ url, label: text.text.reviewPlayer, onUnplayable: () => setUnplayable(url) }}
        />
      )}
      {state.status === 'countdown' && (
        <span key={state.remaining} className="hippo-recorder-countdown" aria-hidden="true">
          {formatNumber(state.remaining, text.locale)}
        </span>
      )}
      <StageMessage words={stageWords(recorder, config, permissions, text)} alone={!url} />
      <RecorderFailure labels={labels} />
      <div className="hippo-recorder-pills">
        {!plain.has(status) && <RecorderStatus labels={labels} />}
        <UploadProgress labels={labels} />
      </div>
    </div>
  )
}
