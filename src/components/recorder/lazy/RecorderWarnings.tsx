'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { RecorderWarningsProps } from '../RecorderWarnings.js'

const part = componentPart(async () => (await import('../controls.js')).RecorderWarnings)

/** Says what is not as asked while the recording goes on without it. Renders a `<ul>`, or nothing. */
export function RecorderWarnings(props: RecorderWarningsProps): ReactNode {
  const recorder = useSharedRecorder(props.recorder, '<RecorderWarnings>')
  const needed = recorder.warnings.length > 0
  return <LazyPart part={part} props={props} needed={needed} />
}
