'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { RecordingTimerProps } from '../RecordingTimer.js'

const part = componentPart(async () => (await import('../controls.js')).RecordingTimer)

/** Shows recorded time, pauses left out, and how much is left of a limited take. Renders a `<span role="timer">`. */
export function RecordingTimer(props: RecordingTimerProps): ReactNode {
  const frame = placeFrame('hippo-recording-timer', props, '\u2007\u2007:\u2007\u2007', 'span')
  return <LazyPart part={part} props={props} frame={frame} />
}
