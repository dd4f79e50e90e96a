'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { ChevronIcon } from '../icons.js'
import { DeviceSelect } from './DeviceSelect.js'
import { FloatingControls } from './FloatingControls.js'
import { TitleField } from './TitleField.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecorderDetailsProps {
  title: string
  onTitleChange: (title: string) => void
  labels?: HippoLabelOverrides
}

/** A take is still to begin: it can have its title now. */
const before: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>(['idle', 'cancelled', 'submitted'])
const open: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>([...before, 'recording', 'paused'])

/** What may be chosen and need not be: title and devices, folded away, and floating controls. Renders a `<div>`. */
export function RecorderDetails({ title, onTitleChange, labels }: RecorderDetailsProps): ReactNode {
  const recorder = useSharedRecorder(undefined, '<RecorderDetails>')
  const { text } = useRecorderText(labels, '<RecorderDetails>')
  const { state, capabilities } = recorder
  const titled = before.has(state.status) && capabilities.submit
  const both = titled && capabilities.devices
  return (
    <div className="hippo-recorder-details">
      {open.has(state.status) && (titled || capabilities.devices) && (
        <details className="hippo-fold">
          <summary>
            <ChevronIcon />
            {both ? text.titleAndDevices : titled ? text.videoTitle : text.devices}
          </summary>
          <div className="hippo-recorder-details-fields">
            {titled && (
              <TitleField
                title={title}
                label={text.videoTitle}
                placeholder={text.untitled}
                onChange={onTitleChange}
              />
            )}
            <DeviceSelect kind="camera" labels={labels} />
            <DeviceSelect kind="microphone" labels={labels} />
          </div>
        </details>
      )}
      <FloatingControls labels={labels} />
    </div>
  )
}
