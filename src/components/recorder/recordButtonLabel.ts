import type { RecorderTriggerProps, UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecordButtonLabels } from '../../labels/atOnce.js'

/** What the record button says: its action, or what it waits for. */
export function recordButtonLabel(
  { action }: UseRecorderResult,
  status: RecorderTriggerProps['data-state'],
  text: RecordButtonLabels,
): string {
  switch (status) {
    case 'idle':
    case 'cancelled':
      return text.start
    case 'requesting':
      return text.requesting
    case 'countdown':
      return action === 'cancel' ? text.cancelStart : text.requesting
    case 'recording':
    case 'paused':
      return text.stop
    case 'stopping':
      return text.stopping
    case 'review':
      return action === 'start' ? text.recordAnother : text.submit
    case 'submitting':
      return text.submitting
    case 'submitted':
      return text.recordAnother
    case 'failed':
      return action === 'retry' ? text.retry : text.unavailable
    case 'unsupported':
      return text.unavailable
  }
}
