'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useMemo } from 'react'
import { createPart } from '../../core/part.js'
import type {
  RecorderTriggerProps,
  UseRecorderOptions,
  UseRecorderResult,
} from '../../hooks/recorderResult.js'
import { usePart } from '../../hooks/usePart.js'
import { useRecorder } from '../../hooks/useRecorder.js'
import { recordButtonLabels } from '../../labels/atOnce.js'
import { formatNumber } from '../../labels/formatNumber.js'
import { type HippoLabelOverrides, wordsWith } from '../../labels/labels.js'
import { useHippo } from '../../provider/context.js'
import { type RenderProp, mergeProps, renderElement } from '../element.js'
import { Announcer, useAnnounce } from '../announce/Announcer.js'
import { usePartFailure } from '../part/usePartFailure.js'
import { recordButtonLabel } from './recordButtonLabel.js'

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

const rooms = { recorder: recordButtonLabels }
const take = createPart(() => import('./recordButtonTake.js'))

/** What it is needed for; it is asked for again with each. */
function needOf(status: RecorderTriggerProps['data-state']): string {
  switch (status) {
    case 'requesting':
    case 'countdown':
    case 'recording':
    case 'paused':
      return 'take'
    case 'failed':
      return 'failure'
    default:
      return 'button'
  }
}

/**
 * One button from "Start recording" to "Submit". Renders a `<button>` that stays the same element, so that
 * focus never leaves it; its words say what a press does. Escape withdraws a start that is being asked for.
 *
 * @example
 * <RecordButton config={{ screen: true, microphone: true }} on={{ record_initiated: ({ video }) => save(video) }} />
 */
export function RecordButton({
  recorder: shared,
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
  const recorder = useRecorder({ recorder: shared, config, title: videoTitle, onEvent, on, onError })
  const { labels: given, locale } = useHippo('<RecordButton>')
  const text = useMemo(() => wordsWith(rooms, given, labels).recorder, [given, labels])
  const heard = useAnnounce() !== null
  const trigger = recorder.getTriggerProps()
  const status = trigger['data-state']
  const part = usePart(take, needOf(status))
  usePartFailure(part.status === 'failed' ? part.error : null)
  const more = part.status === 'ready' ? part.code : null
  const { state } = recorder
  const label = recordButtonLabel(recorder, status, text)
  const hint = more?.recordButtonHint(recorder, given, labels)
  const own = {
    ...trigger,
    title: hint,
    className: 'hippo-record-button',
    children: children ?? (
      <>
        <span className="hippo-record-button-mark" aria-hidden="true" />
        <span className="hippo-record-button-label">{label}</span>
        {more && showTime && (status === 'recording' || status === 'paused') && (
          <more.RecordingTimer recorder={recorder} aria-hidden="true" />
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
      {more && <more.RecordButtonVoice recorder={recorder} labels={labels} />}
      <span role="alert" className="hippo-visually-hidden">
        {state.status === 'failed' && hint}
      </span>
    </Announcer>
  )
}
