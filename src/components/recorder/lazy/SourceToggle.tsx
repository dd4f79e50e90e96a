'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { SourceToggleProps } from '../SourceToggle.js'

const part = componentPart(async () => (await import('../controls.js')).SourceToggle)

const inner = (
  <>
    <span className="hippo-level-meter" />
    <span>{'\u2007'}</span>
  </>
)

/**
 * Turns one source on or off before a take. Renders a `<button aria-pressed>`; the microphone's shows its level
 * while recording.
 */
export function SourceToggle(props: SourceToggleProps): ReactNode {
  const frame = placeFrame('hippo-source-toggle', props, inner, 'span')
  return <LazyPart part={part} props={props} frame={frame} />
}
