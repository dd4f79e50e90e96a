'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { isKept } from '../../hooks/isKept.js'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { isUnsupported } from '../../hooks/recorderTrigger.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { warningIcon } from './icons.js'
import { type RecorderText, useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecorderFailure>` is told. */
export interface RecorderFailureState {
  /** Whether recorded bytes outlived the failure. */
  kept: boolean
}

/** Props of `<RecorderFailure>`. */
export interface RecorderFailureProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecorderFailureState>
}

interface Told {
  title: string
  sentence: string
}

function whatHappened(
  { state, support }: UseRecorderResult,
  { text, errors }: RecorderText,
  kept: boolean,
): Told | null {
  if (state.status === 'failed') {
    return { title: kept ? text.kept : text.failed, sentence: errors[state.error.code] }
  }
  if (state.status === 'idle' && isUnsupported(support)) {
    return { title: text.unavailable, sentence: errors[support.reason] }
  }
  return null
}

/**
 * Says why there is no recording and what to do about it, and whether what was recorded is kept. Renders a
 * `<div role="alert">` that is empty while all is well, so that screen readers hear what enters it.
 */
export function RecorderFailure({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: RecorderFailureProps): ReactNode {
  const recorder = useSharedRecorder(given, '<RecorderFailure>')
  const words = useRecorderText(labels, '<RecorderFailure>')
  const kept = isKept(recorder)
  const told = whatHappened(recorder, words, kept)
  const props = {
    role: 'alert',
    'data-state': recorder.state.status,
    'data-kept': kept ? '' : undefined,
    ...rest,
    className: clsx('hippo-recorder-message', 'hippo-recorder-failure', className),
    children: told && (
      <>
        {warningIcon}
        <p className="hippo-recorder-message-title">{told.title}</p>
        <p className="hippo-recorder-message-hint">{told.sentence}</p>
      </>
    ),
  }
  return renderElement('div', props, render, { kept })
}
