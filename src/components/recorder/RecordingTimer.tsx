'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import { timeLeft } from '../../hooks/timeLeft.js'
import { useRecorderClock } from '../../hooks/useRecorderClock.js'
import { formatClock } from '../../labels/clock.js'
import { formatDuration } from '../../labels/formatDuration.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecordingTimer>` is told. */
export interface RecordingTimerState {
  status: RecorderStatus
  /** Recorded time in whole seconds, as milliseconds. */
  elapsedMs: number
  /** What `maxSeconds` leaves, in its last half minute; null before, and without an end. */
  leftMs: number | null
}

/** Props of `<RecordingTimer>`. */
export interface RecordingTimerProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecordingTimerState>
}

const secondMs = 1000

/** Shows recorded time, pauses left out, and how much is left of a limited take. Renders a `<span role="timer">`. */
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
  const leftMs = timeLeft(recorder, elapsedMs)
  const { status } = recorder.state
  const props = {
    role: 'timer',
    'aria-live': 'off',
    'aria-label': text.time,
    'data-state': status,
    className: clsx('hippo-recording-timer', className),
    ...rest,
    'data-ending': leftMs === null ? undefined : '',
    children: (
      <>
        {formatClock(elapsedMs, locale)}
        {leftMs !== null && (
          <bdi className="hippo-recording-timer-left">{text.timeLeft(formatDuration(leftMs, locale))}</bdi>
        )}
      </>
    ),
  }
  return renderElement('span', props, render, { status, elapsedMs, leftMs })
}
