'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { RecorderStatusProps } from '../RecorderStatus.js'

const part = componentPart(async () => (await import('../controls.js')).RecorderStatus)

/**
 * Says where the take stands: a dot, a word and the recorded time. Renders a `<span>`; its dot is red while
 * recording and never otherwise.
 */
export function RecorderStatus(props: RecorderStatusProps): ReactNode {
  const frame = placeFrame('hippo-pill hippo-recorder-status', props, '\u2007'.repeat(8), 'span')
  return <LazyPart part={part} props={props} frame={frame} />
}
