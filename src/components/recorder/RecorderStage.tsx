'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderTriggerProps } from '../../hooks/recorderResult.js'
import type { HippoLabelOverrides, HippoLabels } from '../../labels/labels.js'
import { checkIcon } from './icons.js'
import { RecorderFailure } from './RecorderFailure.js'
import { RecorderPreview } from './RecorderPreview.js'
import { RecorderStatus } from './RecorderStatus.js'
import { UploadProgress } from './UploadProgress.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecorderStageProps {
  labels?: HippoLabelOverrides
}

/** What the stage says in words while it has no picture to show. */
function message(
  status: RecorderTriggerProps['data-state'],
  text: HippoLabels['recorder'],
): { title?: string; hint: string } | null {
  switch (status) {
    case 'requesting':
      return { title: text.asking, hint: text.askingHint }
    case 'recording':
    case 'paused':
      return { hint: text.noPicture }
    case 'idle':
      return { title: text.ready, hint: text.readyHint }
    case 'cancelled':
      return { title: text.cancelled, hint: text.readyHint }
    case 'review':
      return { title: text.review, hint: text.reviewHint }
    case 'submitted':
      return { title: text.submitted, hint: text.submittedHint }
    default:
      return null
  }
}

/** States without a pill: the words in the middle say it all. */
const plain: ReadonlySet<string> = new Set(['idle', 'cancelled', 'failed', 'unsupported'])

/** The picture of the panel: what is being recorded, where it stands, and how safe it is. Renders a `<div>`. */
export function RecorderStage({ labels }: RecorderStageProps): ReactNode {
  const recorder = useSharedRecorder(undefined, '<RecorderStage>')
  const { text, errors } = useRecorderText(labels, '<RecorderStage>')
  const status = recorder.getTriggerProps()['data-state']
  const { state, upload } = recorder
  const said = recorder.preview ? null : message(status, text)
  const ended = 'because' in state ? state.because : undefined
  const unsent = upload.status === 'failed' && (status === 'review' || status === 'submitted')
  const because = unsent ? upload.error : ended
  // A link to what has not arrived is not ready to share.
  const title = unsent && status === 'submitted' ? text.kept : said?.title
  return (
    <div className="hippo-recorder-stage" data-state={status}>
      <RecorderPreview labels={labels} />
      {state.status === 'countdown' && (
        <span key={state.remaining} className="hippo-recorder-countdown" aria-hidden="true">
          {state.remaining}
        </span>
      )}
      {said && (
        <div className="hippo-recorder-message">
          {status === 'submitted' && !unsent && checkIcon}
          {title && <p className="hippo-recorder-message-title">{title}</p>}
          <p className="hippo-recorder-message-hint" role={because && 'alert'}>
            {because ? errors[because.code] : said.hint}
          </p>
        </div>
      )}
      <RecorderFailure labels={labels} />
      <div className="hippo-recorder-pills">
        {!plain.has(status) && <RecorderStatus labels={labels} />}
        <UploadProgress labels={labels} />
      </div>
    </div>
  )
}
