import type { HippoError, HippoErrorCode } from '../core/error.js'
import type { EngineCapabilities, RecorderState, RecordingSupport } from '../recorder/types.js'

/** What a recorder's one button does when it is pressed now. */
export type RecorderAction = 'start' | 'stop' | 'cancel' | 'submit' | 'retry'

/** Failures that another try cannot mend: only another browser, page or set-up can. */
const final: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'unsupported_browser',
  'insecure_context',
  'no_encoder',
  'secret_in_browser',
  'not_configured',
  'widget_unusable',
  'forbidden',
  'not_found',
  'gone',
  'invalid_request',
  'processing_failed',
])

/** Whether trying again can help: the cause may pass, or the person can remove it. */
export function retryHelps(error: HippoError): boolean {
  return error.retryable || !final.has(error.code)
}

/** Whether there is a reason not to offer recording at all; a server does not know and says no. */
export function isUnsupported(
  support: RecordingSupport,
): support is { supported: false; reason: 'insecure_context' | 'unsupported_browser' } {
  return !support.supported && support.reason !== 'server'
}

/**
 * The action behind the trigger in a state, or null while there is nothing to do but wait. What is `kept` can always
 * be tried again: otherwise discarding it would be the only way out.
 */
export function triggerAction(
  state: RecorderState,
  capabilities: EngineCapabilities,
  support: RecordingSupport,
  kept: boolean = false,
): RecorderAction | null {
  switch (state.status) {
    case 'idle':
    case 'cancelled':
    case 'submitted':
      return isUnsupported(support) ? null : 'start'
    case 'recording':
    case 'paused':
      return 'stop'
    case 'countdown':
      return capabilities.cancel ? 'cancel' : null
    case 'review':
      if (capabilities.submit) return 'submit'
      // Where the vendor's window decides what becomes of the take, another may begin over it.
      return capabilities.cancel ? null : 'start'
    case 'failed':
      return kept || retryHelps(state.error) ? 'retry' : null
    case 'requesting':
    case 'stopping':
    case 'submitting':
      return null
  }
}
