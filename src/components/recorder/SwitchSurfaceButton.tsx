'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { switchIcon } from './icons.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<SwitchSurfaceButton>` is told. */
export interface SwitchSurfaceButtonState {
  surface: UseRecorderResult['surface']
}

/** Props of `<SwitchSurfaceButton>`. */
export interface SwitchSurfaceButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** The recorder to drive. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<SwitchSurfaceButtonState>
}

/**
 * Asks for another screen, window or tab while the recording goes on. Renders a `<button>` while a screen is being
 * recorded, and nothing otherwise; a whole screen without a camera in it is recorded as it comes, and cannot be replaced.
 */
export function SwitchSurfaceButton({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: SwitchSurfaceButtonProps): ReactNode {
  const recorder = useSharedRecorder(given, '<SwitchSurfaceButton>')
  const { devices: text } = useRecorderText(labels, '<SwitchSurfaceButton>')
  const { state, config, capabilities, surface, cameraPreview, take } = recorder
  const { status } = state
  const runs = status === 'recording' || status === 'paused'
  const composed = surface !== 'monitor' || (!config.separateLayer && cameraPreview !== null)
  // Decided when the take begins, and not again by what is shared later.
  const [began, setBegan] = useState({ take: 0, composed })
  if (runs && began.take !== take) setBegan({ take, composed })
  if (!runs || !config.screen || !capabilities.devices || !began.composed) return null
  const own = {
    type: 'button',
    'aria-label': text.switchSurfaceName,
    'data-available': '',
    'data-state': status,
    'data-surface': surface ?? undefined,
    className: 'hippo-source-toggle',
    onClick: () => recorder.adjust({ type: 'surface' }),
    children: (
      <>
        {switchIcon}
        <span>{text.switchSurface}</span>
      </>
    ),
  }
  const props = mergeProps(own, { ...rest, className: clsx(className) })
  return renderElement('button', props, render, { surface })
}
