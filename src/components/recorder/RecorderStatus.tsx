'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderTriggerProps, UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderState } from '../../hooks/recorderTypes.js'
import { formatNumber } from '../../labels/formatNumber.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { RecordingTimer } from './RecordingTimer.js'
import { type RecorderText, useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecorderStatus>` is told. */
export interface RecorderStatusState {
  status: RecorderTriggerProps['data-state']
}

/** Props of `<RecorderStatus>`. */
export interface RecorderStatusProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecorderStatusState>
}

const timed: ReadonlySet<string> = new Set([
  'recording',
  'paused',
  'stopping',
  'review',
  'submitting',
  'submitted',
])

function words(
  state: RecorderState,
  status: RecorderTriggerProps['data-state'],
  { text, locale }: Pick<RecorderText, 'text' | 'locale'>,
): string {
  if (state.status === 'countdown') {
    return text.countdown(state.remaining, formatNumber(state.remaining, locale))
  }
  return text.status[status === 'countdown' ? 'requesting' : status]
}

/**
 * Says where the take stands: a dot, a word and the recorded time. Renders a `<span>`; its dot is red while
 * recording and never otherwise.
 */
export function RecorderStatus({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: RecorderStatusProps): ReactNode {
  const recorder = useSharedRecorder(given, '<RecorderStatus>')
  const text = useRecorderText(labels, '<RecorderStatus>')
  const status = recorder.getTriggerProps()['data-state']
  const props = {
    'data-state': status,
    ...rest,
    className: clsx('hippo-pill', 'hippo-recorder-status', className),
    children: (
      <>
        <span className="hippo-recorder-status-dot" aria-hidden="true" />
        {words(recorder.state, status, text)}
        {timed.has(status) && <RecordingTimer recorder={recorder} />}
      </>
    ),
  }
  return renderElement('span', props, render, { status })
}
