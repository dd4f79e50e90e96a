'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { pauseIcon, resumeIcon } from './icons.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<PauseButton>` is told. */
export interface PauseButtonState {
  status: RecorderStatus
  paused: boolean
}

/** Props of `<PauseButton>`. */
export interface PauseButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** The recorder to drive. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<PauseButtonState>
}

/**
 * Holds a take and lets it go on. Renders a round `<button>` named "Pause" that is pressed while paused, or
 * nothing where the engine cannot pause.
 */
export function PauseButton({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: PauseButtonProps): ReactNode {
  const recorder = useSharedRecorder(given, '<PauseButton>')
  const { text } = useRecorderText(labels, '<PauseButton>')
  if (!recorder.capabilities.pause) return null
  const { status } = recorder.state
  const paused = status === 'paused'
  const disabled = status !== 'recording' && !paused
  const own = {
    type: 'button',
    'aria-label': text.pause,
    'aria-pressed': paused,
    'aria-disabled': disabled || undefined,
    'data-state': status,
    className: 'hippo-pause-button',
    onClick() {
      if (paused) recorder.resume()
      else if (!disabled) recorder.pause()
    },
    children: paused ? resumeIcon : pauseIcon,
  }
  const props = mergeProps(own, { ...rest, className: clsx(className) })
  return renderElement('button', props, render, { status, paused })
}
