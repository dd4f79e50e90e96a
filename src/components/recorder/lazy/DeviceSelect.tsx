'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { DeviceSelectProps } from '../DeviceSelect.js'

const part = componentPart(async () => (await import('../controls.js')).DeviceSelect)

const field = (
  <>
    <span>{'\u2007'}</span>
    <div className="hippo-place-field" />
  </>
)

/**
 * Chooses a camera or a microphone, before a take and in the middle of one; a camera only while it is drawn into the
 * picture of a screen. Renders a `<div>` with a label and the
 * platform's `<select>`, or nothing where the engine leaves devices to the browser.
 */
export function DeviceSelect(props: DeviceSelectProps): ReactNode {
  const { capabilities } = useSharedRecorder(props.recorder, '<DeviceSelect>')
  const frame = placeFrame('hippo-device-select', props, field)
  return <LazyPart part={part} props={props} needed={capabilities.devices} frame={frame} />
}
