import { codeOfRecordError } from '../../contract/recordError.js'
import type { RecorderEventMap } from '../../contract/types.js'
import { HippoError, type HippoErrorCode } from '../../core/error.js'

/** What can go wrong with the bytes while the take itself goes on. */
const uploadCodes: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'network',
  'finish_failed',
  'processing_failed',
])

/**
 * The widget's `record_error` as our error. The event has one of the ten documented reasons, the nearest where the
 * widget gave another; `data`, as the widget passed it, often tells more.
 */
export function widgetError({ reason, detail }: RecorderEventMap['record_error'], data: unknown): HippoError {
  const code = codeOfRecordError(data)
  const words =
    code === 'unknown' ? 'The widget reported a failure without a reason.' : `The widget reported ${reason}.`
  return new HippoError(code, detail || words)
}

/** Whether an error concerns the upload alone. */
export function isUploadError({ code }: HippoError): boolean {
  return uploadCodes.has(code)
}

/** Whether it is no failure: a person turned back. */
export function isWithdrawn({ code }: HippoError): boolean {
  return code === 'aborted'
}

/** The widget has said that it was asked to record and may not; whether of the screen or the camera it does not say. */
export function noPermission(): HippoError {
  return new HippoError('screen_denied', 'The widget was asked to record, and has no permission to.', {
    hint: 'Allow it in its own window, or in the settings of the browser.',
  })
}

export function widgetGone(): HippoError {
  return new HippoError('widget_unusable', 'window.hippoWidget is no longer the widget that was loaded.', {
    hint: 'Something else in the page has overwritten or removed it.',
  })
}

export function widgetBusy(): HippoError {
  return new HippoError('recording_in_progress', "A take begun at the widget's own button is running.", {
    hint: 'End it in the widget first.',
  })
}

export function neverBegan(): HippoError {
  return new HippoError('empty_recording', 'The take was stopped before the widget had begun to record.')
}

export function widgetSilent(afterMs: number): HippoError {
  return new HippoError(
    'widget_silent',
    `The widget was told to stop and has said nothing for ${afterMs} ms.`,
    {
      hint: "What it recorded may still be in its own window; widgetEngine's stopTimeoutMs sets how long is waited.",
    },
  )
}

export function uploadsByItself(): HippoError {
  return new HippoError('upload_failed', 'The widget cannot be asked to upload again.', {
    retryable: false,
    hint: "It tries again by itself; see the widget's own window.",
  })
}
