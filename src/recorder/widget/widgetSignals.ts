import type { DriverSignal } from '../driver.js'
import { isUploadError, isWithdrawn, widgetError } from './widgetErrors.js'
import type { TakeEvent, WidgetTake } from './widgetTake.js'

/** What the widget said, as the state machine hears it. `data` is what the widget passed with it. */
export function widgetSignal(event: TakeEvent, { take, phase }: WidgetTake, data: unknown): DriverSignal {
  switch (event.type) {
    case 'record_initiated':
      return { type: 'initiated', take, video: event.video }
    case 'record_started':
      return { type: 'started', take }
    case 'record_paused':
      return { type: 'paused', take }
    case 'record_resumed':
      return { type: 'resumed', take }
    case 'record_stopped':
      return { type: 'stopped', take, durationMs: null }
    case 'record_aborted':
      return { type: 'aborted', take }
    case 'video_cancelled':
      return { type: 'aborted', take, discarded: true }
    case 'video_submitted':
      return { type: 'submitted', take, durationMs: event.durationMs }
    case 'source_uploaded':
      return { type: 'upload', take, upload: { status: 'complete' } }
    case 'record_error': {
      const error = widgetError(event, data)
      // The widget says an upload's trouble by the same event, and records on.
      if (phase !== 'asked' && isUploadError(error)) {
        return { type: 'upload', take, upload: { status: 'failed', error } }
      }
      if (isWithdrawn(error)) return { type: 'aborted', take, error }
      return { type: 'failed', take, error }
    }
    default:
      return event satisfies never
  }
}
