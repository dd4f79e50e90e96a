import type { RecorderTriggerProps, UseRecorderResult } from '../../hooks/recorderResult.js'
import { isUnsupported } from '../../hooks/recorderTrigger.js'
import type { HippoLabels } from '../../labels/labels.js'

/** What the record button says: its action, or what it waits for. */
export function recordButtonLabel(
  { action }: UseRecorderResult,
  status: RecorderTriggerProps['data-state'],
  text: HippoLabels['recorder'],
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

/** The sentence behind a button that failed or cannot start at all. */
export function recordButtonHint(
  { state, support }: UseRecorderResult,
  errors: HippoLabels['errors'],
): string | undefined {
  if (state.status === 'failed') return errors[state.error.code]
  return isUnsupported(support) ? errors[support.reason] : undefined
}
