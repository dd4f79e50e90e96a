'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import type {
  RecorderTriggerProps,
  UseRecorderOptions,
  UseRecorderResult,
} from '../../hooks/recorderResult.js'
import { useRecorder } from '../../hooks/useRecorder.js'
import { formatNumber } from '../../labels/formatNumber.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, mergeProps, renderElement } from '../element.js'
import { Announcer, useAnnounce } from '../announce/Announcer.js'
import { RecorderAnnouncements } from './RecorderAnnouncements.js'
import { recordButtonHint, recordButtonLabel } from './recordButtonLabel.js'
import { RecordingTimer } from './RecordingTimer.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecordButton>` is told. */
export interface RecordButtonState {
  status: RecorderTriggerProps['data-state']
  /** What the button says. */
  label: string
}

/** Props of `<RecordButton>`. */
export interface RecordButtonProps
  extends
    Pick<UseRecorderOptions, 'config' | 'onEvent' | 'on' | 'onError'>,
    Omit<ComponentProps<'button'>, 'onError' | 'type'> {
  /** The recorder to drive. @default the surrounding one, else one of its own */
  recorder?: UseRecorderResult
  /** Name of the video when it is submitted. */
  videoTitle?: string
  /** Whether recorded time stands in the button. @default true */
  showTime?: boolean
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<RecordButtonState>
}

/**
 * One button from "Start recording" to "Submit". Renders a `<button>` that stays the same element, so that
 * focus never leaves it; its words say what a press does. Escape withdraws a start that is being asked for.
 *
 * @example
 * <RecordButton config={{ screen: true, microphone: true }} on={{ record_initiated: ({ video }) => save(video) }} />
 */
export function RecordButton({
  recorder: given,
  config,
  onEvent,
  on,
  onError,
  videoTitle,
  showTime = true,
  labels,
  render,
  className,
  children,
  ...rest
}: RecordButtonProps): ReactNode {
  const recorder = useRecorder({ recorder: given, config, title: videoTitle, onEvent, on, onError })
  const { text, errors, locale } = useRecorderText(labels, '<RecordButton>')
  const heard = useAnnounce() !== null
  const trigger = recorder.getTriggerProps()
  const status = trigger['data-state']
  const { state } = recorder
  const label = recordButtonLabel(recorder, status, text)
  const own = {
    ...trigger,
    title: recordButtonHint(recorder, errors),
    className: 'hippo-record-button',
    children: children ?? (
      <>
        <span className="hippo-record-button-mark" aria-hidden="true" />
        <span className="hippo-record-button-label">{label}</span>
        {showTime && (status === 'recording' || status === 'paused') && (
          <RecordingTimer recorder={recorder} aria-hidden="true" />
        )}
        {state.status === 'countdown' && (
          <span className="hippo-recording-timer">{formatNumber(state.remaining, locale)}</span>
        )}
      </>
    ),
  }
  const button = renderElement('button', mergeProps(own, { ...rest, className: clsx(className) }), render, {
    status,
    label,
  })
  if (heard) return button
  return (
    <Announcer>
      {button}
      <RecorderAnnouncements recorder={recorder} text={text} locale={locale} />
      <span role="alert" className="hippo-visually-hidden">
        {state.status === 'failed' && errors[state.error.code]}
      </span>
    </Announcer>
  )
}
