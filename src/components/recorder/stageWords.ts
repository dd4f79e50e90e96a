import type { RecordingConfig, UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderTriggerProps } from '../../hooks/recorderResult.js'
import type { DevicePermissions } from '../../hooks/useDevicePermissions.js'
import type { HippoLabels } from '../../labels/labels.js'
import { permissionMessage } from './permissionMessage.js'
import type { RecorderText } from './useRecorderText.js'

/** What the stage says in words. */
export interface StageWords {
  title?: string
  hint: string
  mark?: 'done' | 'warning'
  /** It ended otherwise than was asked for: said at once, and beside a picture too. */
  urgent: boolean
}

function message(
  status: RecorderTriggerProps['data-state'],
  text: HippoLabels['recorder'],
): Omit<StageWords, 'urgent'> | null {
  switch (status) {
    case 'requesting':
      return { title: text.asking, hint: text.askingHint }
    case 'recording':
    case 'paused':
      return { hint: text.noPicture }
    case 'idle':
      return { title: text.ready, hint: text.readyHint }
    case 'cancelled':
      return { title: text.cancelled, hint: text.readyHint }
    case 'review':
      return { title: text.review, hint: text.reviewHint }
    case 'submitted':
      return { title: text.submitted, hint: text.submittedHint, mark: 'done' }
    default:
      return null
  }
}

/** What is to be said where there is no picture, or although there is one; null where the picture says it all. */
export function stageWords(
  recorder: UseRecorderResult,
  config: RecordingConfig,
  permissions: DevicePermissions,
  { text, devices, errors, locale }: RecorderText,
): StageWords | null {
  const { state, upload, preview, capabilities } = recorder
  const status = recorder.getTriggerProps()['data-state']
  const said = preview ? null : message(status, text)
  if (!said) return null
  const unsent = upload.status === 'failed' && (status === 'review' || status === 'submitted')
  const ended = 'because' in state ? state.because : undefined
  const because = unsent ? upload.error : ended
  // A link to what has not arrived is not ready to share.
  const title = unsent && status === 'submitted' ? text.kept : said.title
  if (because) return { title, hint: errors[because.code], urgent: true }
  const leave = status === 'idle' && capabilities.devices
  const permission = leave ? permissionMessage(config, permissions, devices, locale) : null
  if (!permission) return { ...said, title, urgent: false }
  const { kind, ...words } = permission
  return { ...words, mark: kind === 'denied' ? 'warning' : undefined, urgent: false }
}
