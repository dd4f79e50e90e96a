'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { LevelMeterProps } from '../LevelMeter.js'

const part = componentPart(async () => (await import('../controls.js')).LevelMeter)

/**
 * Shows how loud the microphone is, and says so where nothing is heard of it. Renders a `<span role="meter">` of five bars with the level in
 * `--hippo-level`, or nothing where the engine has no levels.
 */
export function LevelMeter(props: LevelMeterProps): ReactNode {
  const { capabilities } = useSharedRecorder(props.recorder, '<LevelMeter>')
  const frame = placeFrame('hippo-level-meter', props, null, 'span')
  return <LazyPart part={part} props={props} needed={capabilities.levels} frame={frame} />
}
