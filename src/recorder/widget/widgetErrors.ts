import { codeFor } from '../../contract/reasons.js'
import type { RecorderEventMap } from '../../contract/types.js'
import { HippoError, type HippoErrorCode } from '../../core/error.js'

/** What can go wrong with the bytes while the take itself goes on. */
const uploadCodes: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'network',
  'finish_failed',
  'processing_failed',
])

/**
 * The widget's `record_error` as our error. The contract gives a reason that is not documented the nearest
 * documented one and keeps its text; `data`, as the widget passed it, tells the two apart: such a one is `unknown`.
 */
export function widgetError(event: RecorderEventMap['record_error'], data: unknown): HippoError {
  const { reason, detail } = event
  const stoodIn = reason === 'NO_DATA_AVAILABLE' && givenReason(data) !== reason
  return new HippoError(
    stoodIn ? 'unknown' : codeFor(reason),
    detail ||
      (stoodIn ? 'The widget reported a failure without a reason.' : `The widget reported ${reason}.`),
  )
}

function givenReason(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined
}

/** Whether an error concerns the upload alone. */
export function isUploadError({ code }: HippoError): boolean {
  return uploadCodes.has(code)
}
