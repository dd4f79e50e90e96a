'use client'

import { clsx } from 'clsx'
import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import { useRecorderLevels } from '../../hooks/useRecorderLevels.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<LevelMeter>` is told. */
export interface LevelMeterState {
  /** 0 to 1. */
  level: number
  /** The microphone is on and gives no sound at all. */
  silent: boolean
}

/** Props of `<LevelMeter>`. */
export interface LevelMeterProps extends Omit<ComponentProps<'span'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<LevelMeterState>
}

const bars = [0, 1, 2, 3, 4]

/**
 * Shows how loud the microphone is, and says so where nothing is heard of it. Renders a `<span role="meter">` of five bars with the level in
 * `--hippo-level`, or nothing where the engine has no levels.
 */
export function LevelMeter({
  recorder: given,
  labels,
  render,
  className,
  style,
  ...rest
}: LevelMeterProps): ReactNode {
  const recorder = useSharedRecorder(given, '<LevelMeter>')
  const { text, devices } = useRecorderText(labels, '<LevelMeter>')
  const level = useRecorderLevels(recorder, bars.length)
  const silent = level === 0 && recorder.warnings.some(({ code }) => code === 'microphone_silent')
  if (!recorder.capabilities.levels) return null
  const lit = Math.round(level * bars.length)
  const props = {
    role: 'meter',
    'data-state': recorder.state.status,
    'aria-label': text.level,
    'aria-valuemin': 0,
    'aria-valuemax': 1,
    'aria-valuenow': level,
    'aria-valuetext': silent ? devices.silent : undefined,
    'data-silent': silent ? '' : undefined,
    title: silent ? devices.silent : undefined,
    ...rest,
    className: clsx('hippo-level-meter', className),
    // At none, as on a server, the style sheet says it.
    style: level > 0 ? ({ '--hippo-level': level, ...style } as CSSProperties) : style,
    children: bars.map((bar) => (
      <span key={bar} className="hippo-level-meter-bar" data-lit={bar < lit ? '' : undefined} />
    )),
  }
  return renderElement('span', props, render, { level, silent })
}
