'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { MuteToggleProps } from '../MuteToggle.js'

const part = componentPart(async () => (await import('../controls.js')).MuteToggle)

const inner = (
  <>
    <span className="hippo-level-meter" />
    <span>{'\u2007'}</span>
  </>
)

/**
 * Silences one source of sound while the recording goes on. Renders a `<button aria-pressed>` that is pressed while
 * the source is heard; the microphone's shows its level. Nothing where the engine leaves sound alone.
 */
export function MuteToggle(props: MuteToggleProps): ReactNode {
  const { capabilities } = useSharedRecorder(props.recorder, '<MuteToggle>')
  const frame = placeFrame('hippo-source-toggle', props, inner, 'span')
  return <LazyPart part={part} props={props} needed={capabilities.devices} frame={frame} />
}
