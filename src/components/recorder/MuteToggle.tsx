'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { useRecorderDevices } from '../../hooks/useRecorderDevices.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { microphoneIcon, microphoneOffIcon, soundIcon, soundOffIcon } from './icons.js'
import { LevelMeter } from './LevelMeter.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<MuteToggle>` is told. */
export interface MuteToggleState {
  muted: boolean
}

/** Props of `<MuteToggle>`. */
export interface MuteToggleProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** What the button mutes. */
  source: 'microphone' | 'systemAudio'
  /** The recorder to drive. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<MuteToggleState>
}

const icons = {
  microphone: { on: microphoneIcon, off: microphoneOffIcon },
  systemAudio: { on: soundIcon, off: soundOffIcon },
}

/**
 * Silences one source of sound while the recording goes on. Renders a `<button aria-pressed>` that is pressed while
 * the source is heard; the microphone's shows its level. Nothing where the engine leaves sound alone.
 */
export function MuteToggle({
  source,
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: MuteToggleProps): ReactNode {
  const recorder = useSharedRecorder(given, '<MuteToggle>')
  const { text } = useRecorderText(labels, '<MuteToggle>')
  const muted = useRecorderDevices(recorder).muted[source]
  const { capabilities, state } = recorder
  if (!capabilities.devices) return null
  const metered = source === 'microphone' && capabilities.levels && !muted
  const own = {
    type: 'button',
    'aria-pressed': !muted,
    'data-available': '',
    'data-muted': muted ? '' : undefined,
    'data-state': state.status,
    className: 'hippo-source-toggle',
    onClick: () => recorder.adjust({ type: 'mute', source, muted: !muted }),
    children: (
      <>
        {metered ? (
          <LevelMeter recorder={recorder} aria-hidden="true" />
        ) : (
          icons[source][muted ? 'off' : 'on']
        )}
        <span>{text[source]}</span>
      </>
    ),
  }
  const props = mergeProps(own, { ...rest, className: clsx(className) })
  return renderElement('button', props, render, { muted })
}
