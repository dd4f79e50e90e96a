'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { SwitchSurfaceButtonProps } from '../SwitchSurfaceButton.js'

const part = componentPart(async () => (await import('../controls.js')).SwitchSurfaceButton)

/**
 * Asks for another screen, window or tab while the recording goes on. Renders a `<button>` while a screen is being
 * recorded, and nothing otherwise; a whole screen without a camera in it is recorded as it comes, and cannot be replaced.
 */
export function SwitchSurfaceButton(props: SwitchSurfaceButtonProps): ReactNode {
  const recorder = useSharedRecorder(props.recorder, '<SwitchSurfaceButton>')
  const needed = recorder.state.status === 'recording' || recorder.state.status === 'paused'
  return <LazyPart part={part} props={props} needed={needed} />
}
