'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { CameraBubbleProps } from '../CameraBubble.js'

const part = componentPart(async () => (await import('../controls.js')).CameraBubble)

/**
 * The camera over the picture of the screen, mirrored, at its place in the recording; moved by pointer and by arrow
 * keys. Renders a `<button>` placed inside the nearest positioned element, which stands for the picture, while the
 * camera is recorded beside a screen; nothing otherwise.
 */
export function CameraBubble(props: CameraBubbleProps): ReactNode {
  const recorder = useSharedRecorder(props.recorder, '<CameraBubble>')
  const needed = recorder.cameraPreview !== null
  return <LazyPart part={part} props={props} needed={needed} />
}
