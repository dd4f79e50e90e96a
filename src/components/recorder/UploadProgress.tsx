'use client'

import { clsx } from 'clsx'
import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { type UploadNotice, useUploadNotice } from '../../hooks/useUploadNotice.js'
import { formatClock } from '../../labels/clock.js'
import { formatBytes } from '../../labels/formatBytes.js'
import { formatNumber } from '../../labels/formatNumber.js'
import { formatPercent } from '../../labels/formatPercent.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { checkIcon, warningIcon } from './icons.js'
import { type RecorderText, useRecorderText } from './useRecorderText.js'

/** Props of `<UploadProgress>`. */
export interface UploadProgressProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<UploadNotice>
}

type Words = Pick<RecorderText, 'text' | 'locale'>

const minuteSeconds = 60
/** A guess told to the second would only jump about. */
const roundedSeconds = 5

function joined(...parts: string[]): string {
  return parts.join(' · ')
}

function uploading(
  { percent, behindBytes, secondsLeft }: Extract<UploadNotice, { status: 'uploading' }>,
  { text, locale }: Words,
): string {
  if (behindBytes === null) return text.uploading(formatPercent(percent, locale))
  const behind = text.uploadingBehind(formatBytes(behindBytes, locale))
  if (secondsLeft === null) return behind
  const seconds = Math.max(1, Math.ceil(secondsLeft / roundedSeconds)) * roundedSeconds
  const minutes = Math.ceil(secondsLeft / minuteSeconds)
  const left =
    secondsLeft < minuteSeconds
      ? text.secondsLeft(seconds, formatNumber(seconds, locale))
      : text.minutesLeft(minutes, formatNumber(minutes, locale))
  return joined(behind, left)
}

function words(notice: UploadNotice, { text, locale }: Words): string {
  switch (notice.status) {
    case 'none':
      return ''
    case 'saving': {
      const saved =
        notice.savedMs === null ? text.saving : text.savedUpTo(formatClock(notice.savedMs, locale))
      if (notice.behindBytes === null) return saved
      return joined(saved, text.behind(formatBytes(notice.behindBytes, locale)))
    }
    case 'uploading':
      return uploading(notice, { text, locale })
    case 'retrying':
      if (notice.seconds === null) return text.uploadRetrying
      return text.uploadRetryingIn(notice.seconds, formatNumber(notice.seconds, locale))
    case 'complete':
      return text.uploadComplete
    case 'failed':
      return text.uploadFailed
  }
}

/**
 * Says how safe the recording is: what the server holds, what is on its way, when the next try is. Renders a
 * `<span>` with the share sent in `--hippo-progress`, or nothing before there is anything to save.
 */
export function UploadProgress({
  recorder: given,
  labels,
  render,
  className,
  style,
  ...rest
}: UploadProgressProps): ReactNode {
  const recorder = useSharedRecorder(given, '<UploadProgress>')
  const text = useRecorderText(labels, '<UploadProgress>')
  const notice = useUploadNotice(recorder)
  if (notice.status === 'none') return null
  const { status } = notice
  const safe = status === 'complete' || (status === 'saving' && notice.savedMs !== null)
  const troubled = status === 'retrying' || status === 'failed'
  const props = {
    'data-state': recorder.state.status,
    'data-status': status,
    ...rest,
    className: clsx('hippo-pill', 'hippo-upload-progress', className),
    style:
      status === 'uploading'
        ? ({ '--hippo-progress': notice.percent / 100, ...style } as CSSProperties)
        : style,
    children: (
      <>
        {safe && checkIcon}
        {troubled && warningIcon}
        {status === 'uploading' && <span className="hippo-upload-progress-ring" aria-hidden="true" />}
        {words(notice, text)}
        {status === 'failed' && recorder.state.status !== 'failed' && (
          <button type="button" className="hippo-upload-progress-retry" onClick={() => recorder.retry()}>
            {text.text.retry}
          </button>
        )}
      </>
    ),
  }
  return renderElement('span', props, render, notice)
}
