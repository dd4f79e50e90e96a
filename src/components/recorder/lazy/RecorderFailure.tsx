'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { RecorderFailureProps } from '../RecorderFailure.js'

const part = componentPart(async () => (await import('../controls.js')).RecorderFailure)

/**
 * Says why there is no recording and what to do about it, and whether what was recorded is kept. Renders a
 * `<div role="alert">` that is empty while all is well, so that screen readers hear what enters it.
 */
export function RecorderFailure(props: RecorderFailureProps): ReactNode {
  return <LazyPart part={part} props={props} />
}
