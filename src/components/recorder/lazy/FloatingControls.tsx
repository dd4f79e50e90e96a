'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { FloatingControlsProps } from '../FloatingControls.js'

const part = componentPart(async () => (await import('../controls.js')).FloatingControls)

/**
 * Time, pause, stop and level in a small window above all others, for as long as a take runs; with the camera where
 * that is not in the picture anyhow. Renders the `<button>` that opens it while recording, or nothing where the
 * browser has no Document Picture-in-Picture.
 */
export function FloatingControls(props: FloatingControlsProps): ReactNode {
  const recorder = useSharedRecorder(props.recorder, '<FloatingControls>')
  const needed = recorder.state.status === 'recording' || recorder.state.status === 'paused'
  return <LazyPart part={part} props={props} needed={needed} />
}
