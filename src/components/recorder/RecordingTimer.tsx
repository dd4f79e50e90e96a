'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import { useRecorderClock } from '../../hooks/useRecorderClock.js'
import { formatClock } from '../../labels/clock.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecordingTimerState {
  status: RecorderStatus
  /** Recorded time in whole seconds, as milliseconds. */
  elapsedMs: number
}

export interface RecordingTimerProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecordingTimerState>
}

const secondMs = 1000

/** Shows recorded time, pauses left out. Renders a `<span role="timer">` that re-renders once a second. */
export function RecordingTimer({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: RecordingTimerProps): ReactNode {
  const recorder = useSharedRecorder(given, '<RecordingTimer>')
  const { text, locale } = useRecorderText(labels, '<RecordingTimer>')
  const elapsedMs = useRecorderClock(recorder, secondMs)
  const { status } = recorder.state
  const props = {
    role: 'timer',
    'aria-live': 'off',
    'aria-label': text.time,
    'data-state': status,
    className: clsx('hippo-recording-timer', className),
    ...rest,
    children: formatClock(elapsedMs, locale),
  }
  return renderElement('span', props, render, { status, elapsedMs })
}
