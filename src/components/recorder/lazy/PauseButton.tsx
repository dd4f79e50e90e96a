'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { PauseButtonProps } from '../PauseButton.js'

const part = componentPart(async () => (await import('../controls.js')).PauseButton)

/**
 * Holds a take and lets it go on. Renders a round `<button>` named "Pause" that is pressed while paused, or
 * nothing where the engine cannot pause.
 */
export function PauseButton(props: PauseButtonProps): ReactNode {
  const { capabilities } = useSharedRecorder(props.recorder, '<PauseButton>')
  const frame = placeFrame('hippo-pause-button', props, null, 'span')
  return <LazyPart part={part} props={props} needed={capabilities.pause} frame={frame} />
}
