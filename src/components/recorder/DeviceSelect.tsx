'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderDevice } from '../../hooks/recorderTypes.js'
import { useRecorderDevices } from '../../hooks/useRecorderDevices.js'
import { formatNumber } from '../../labels/formatNumber.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { type RecorderText, useRecorderText } from './useRecorderText.js'

/** What `render` of `<DeviceSelect>` is told. */
export interface DeviceSelectState {
  devices: readonly RecorderDevice[]
  /** Null for the browser's own choice. */
  chosen: string | null
}

/** Props of `<DeviceSelect>`. */
export interface DeviceSelectProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** Which devices to choose from. */
  kind: 'camera' | 'microphone'
  /** The recorder to choose for. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<DeviceSelectState>
}

function nameOf(
  { label }: RecorderDevice,
  index: number,
  kind: DeviceSelectProps['kind'],
  { devices: text, locale }: Pick<RecorderText, 'devices' | 'locale'>,
): string {
  if (label) return label
  const number = formatNumber(index + 1, locale)
  return kind === 'camera' ? text.unnamedCamera(number) : text.unnamedMicrophone(number)
}

/** A camera that is recorded as it comes cannot be replaced before the take is over. */
function keepsCamera({ state, config, preview, cameraPreview }: UseRecorderResult): boolean {
  if (state.status !== 'recording' && state.status !== 'paused') return false
  if (config.screen) return Boolean(config.separateLayer) && cameraPreview !== null
  return config.camera !== false && preview !== null
}

/**
 * Chooses a camera or a microphone, before a take and in the middle of one; a camera only while it is drawn into the
 * picture of a screen. Renders a `<div>` with a label and the
 * platform's `<select>`, or nothing where the engine leaves devices to the browser.
 */
export function DeviceSelect({
  kind,
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: DeviceSelectProps): ReactNode {
  const recorder = useSharedRecorder(given, '<DeviceSelect>')
  const words = useRecorderText(labels, '<DeviceSelect>')
  const text = words.devices
  const known = useRecorderDevices(recorder)
  const id = useId()
  if (!recorder.capabilities.devices) return null
  const devices = kind === 'camera' ? known.cameras : known.microphones
  const chosen = known[kind]
  // Before leave was given browsers list one device of each kind, with neither id nor name.
  const choices = devices.filter(({ deviceId }) => deviceId !== '')
  const gone = chosen !== null && choices.every(({ deviceId }) => deviceId !== chosen)
  const hidden = choices.every(({ label }) => label === '')
  const fixed = kind === 'camera' && keepsCamera(recorder)
  const props = {
    'data-state': recorder.state.status,
    ...rest,
    className: clsx('hippo-device-select', className),
    children: (
      <>
        <label htmlFor={id}>{text[kind]}</label>
        <select
          id={id}
          value={chosen ?? ''}
          disabled={fixed}
          aria-describedby={hidden || fixed ? `${id}hint` : undefined}
          onChange={({ target }) => recorder.adjust({ type: kind, deviceId: target.value || null })}
        >
          <option value="">{text.browserChoice}</option>
          {choices.map((device, index) => (
            <option key={device.deviceId} value={device.deviceId}>
              {nameOf(device, index, kind, words)}
            </option>
          ))}
          {gone && <option value={chosen}>{text.gone}</option>}
        </select>
        {(hidden || fixed) && (
          <p id={`${id}hint`} className="hippo-device-select-hint">
            {fixed ? text.cameraFixed : text.namesHidden}
          </p>
        )}
      </>
    ),
  }
  return renderElement('div', props, render, { devices, chosen })
}
