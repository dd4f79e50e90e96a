'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecordingSource } from '../../hooks/recordingSources.js'
import type { UseRecordingSourcesResult } from '../../hooks/useRecordingSources.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { mergeProps, type RenderProp, renderElement } from '../element.js'
import { cameraIcon, microphoneIcon, screenIcon, soundIcon } from './icons.js'
import { LevelMeter } from './LevelMeter.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<SourceToggle>` is told. */
export interface SourceToggleState {
  source: RecordingSource
  on: boolean
  available: boolean
}

/** Props of `<SourceToggle>`. */
export interface SourceToggleProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** What the button turns on and off. */
  source: RecordingSource
  /** The choice it belongs to. */
  sources: UseRecordingSourcesResult
  /** The recorder that will use the source. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a button. */
  render?: RenderProp<SourceToggleState>
}

const icons: Record<RecordingSource, ReactNode> = {
  screen: screenIcon,
  camera: cameraIcon,
  microphone: microphoneIcon,
  systemAudio: soundIcon,
}

/**
 * Turns one source on or off before a take. Renders a `<button aria-pressed>`; the microphone's shows its level
 * while recording.
 */
export function SourceToggle({
  source,
  sources,
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: SourceToggleProps): ReactNode {
  const recorder = useSharedRecorder(given, '<SourceToggle>')
  const { text } = useRecorderText(labels, '<SourceToggle>')
  const note = useId()
  const available = sources.available(source)
  const toggle = sources.getToggleProps(source, recorder)
  const on = toggle['aria-pressed']
  const { status } = recorder.state
  const heard = source === 'microphone' && on && recorder.capabilities.levels
  const own = {
    ...toggle,
    'aria-describedby': available ? undefined : note,
    'data-available': available ? '' : undefined,
    'data-state': status,
    className: 'hippo-source-toggle',
    children: (
      <>
        {heard && (status === 'recording' || status === 'paused') ? (
          <LevelMeter recorder={recorder} aria-hidden="true" />
        ) : (
          icons[source]
        )}
        <span>{text[source]}</span>
      </>
    ),
  }
  const props = mergeProps(own, { ...rest, className: clsx(className) })
  return (
    <>
      {renderElement('button', props, render, { source, on, available })}
      {!available && (
        <span id={note} className="hippo-visually-hidden">
          {text[`${source}Unavailable`]}
        </span>
      )}
    </>
  )
}
