import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import { decodeImportedVideo, decodeVideoDetails, decodeVideoLinks } from './eventLinks.js'
import { numeric, percent } from './numbers.js'
import { decodeRecordError } from './recordError.js'
import type { RecorderEvent, RecorderEventName } from './types.js'

/** An event of the vendor's that this contract does not know; never an error, as vendors add events. */
export interface UnknownRecorderEvent {
  type: 'unknown'
  name: string
  raw: unknown
}

const progress = v.object({ operation: v.string(), progress: v.optional(numeric) })
const importFailure = v.object({
  reason: v.nullish(v.string()),
  name: v.nullish(v.string()),
  message: v.nullish(v.string()),
})
const submission = v.object({ media_duration: numeric })

/** A duration that cannot be read must not cost the news that the video was submitted. */
function submittedDuration(data: unknown): number | null {
  const read = v.safeParse(submission, data)
  return read.success && read.output.media_duration >= 0
    ? Math.round(read.output.media_duration * 1000)
    : null
}

type Reader = (data: unknown) => RecorderEvent | null

/** A reader answers null where the name is ours but the shape is a newer one that says nothing we use. */
const readers: Record<RecorderEventName, Reader> = {
  record_initiated: (data) => {
    const isNewer = v.is(v.object({ recording_configuration: v.any() }), data)
    return isNewer ? null : { type: 'record_initiated', video: decodeVideoLinks(data) }
  },
  record_started: () => ({ type: 'record_started' }),
  record_paused: () => ({ type: 'record_paused' }),
  record_resumed: () => ({ type: 'record_resumed' }),
  record_stopped: () => ({ type: 'record_stopped' }),
  record_aborted: () => ({ type: 'record_aborted' }),
  record_error: (data) => ({ type: 'record_error', ...decodeRecordError(data) }),
  video_cancelled: () => ({ type: 'video_cancelled' }),
  video_submitted: (data) => ({ type: 'video_submitted', durationMs: submittedDuration(data) }),
  import_progress: (data) => {
    const read = decodeWith(progress, data, 'The event import_progress')
    if (read.operation === 'started') return { type: 'import_progress', operation: 'started' }
    if (read.operation !== 'uploading' && read.operation !== 'upload') return null
    return { type: 'import_progress', operation: 'uploading', percent: v.parse(percent, read.progress ?? 0) }
  },
  import_complete: (data) => ({ type: 'import_complete', video: decodeImportedVideo(data) }),
  import_failed: (data) => {
    const read = v.safeParse(importFailure, data)
    const { reason, name, message } = read.success ? read.output : {}
    return { type: 'import_failed', reason: reason ?? name ?? message ?? '' }
  },
  source_uploaded: () => ({ type: 'source_uploaded' }),
}

function isEventName(name: string): name is RecorderEventName {
  return Object.hasOwn(readers, name)
}

/** Hippo's thirteen documented event names. */
export const recorderEventNames: readonly RecorderEventName[] = Object.keys(readers).filter(isEventName)

/**
 * Reads what the vendor passed to a listener. Events that bring nothing are read whatever they are given;
 * `import_error` and `import_cancelled_by_user` count as `import_failed`, and the newer `record_details` as `record_initiated`, whose links it
 * brings. An undocumented name, or a known one in a shape that says nothing, becomes `unknown`.
 *
 * @throws HippoError `invalid_response` when a documented event lacks what it must bring.
 */
export function decodeRecorderEvent(name: string, data: unknown): RecorderEvent | UnknownRecorderEvent {
  if (name === 'record_details') return { type: 'record_initiated', video: decodeVideoDetails(data) }
  if (name === 'import_cancelled_by_user') return { type: 'import_failed', reason: name }
  const known = name === 'import_error' ? 'import_failed' : name
  const event = isEventName(known) ? readers[known](data) : null
  return event ?? { type: 'unknown', name, raw: data }
}
