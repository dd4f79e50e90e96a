import * as v from 'valibot'
import type { HippoErrorCode } from '../core/error.js'
import { codeFor, reasonFor, recordErrorReasons } from './reasons.js'
import type { RecordErrorReason } from './types.js'

/** Why a recording failed: a documented reason, and the vendor's own words. */
export interface RecordErrorData {
  reason: RecordErrorReason
  detail: string
}

const text = v.fallback(v.nullish(v.string()), null)
const schema = v.fallback(
  v.object({
    reason: text,
    error: text,
    name: text,
    message: text,
    code: v.fallback(v.nullish(v.number()), null),
  }),
  {},
)

const numbered: ReadonlyMap<number, HippoErrorCode> = new Map<number, HippoErrorCode>([
  [1003, 'camera_missing'],
  [1004, 'camera_busy'],
  [1005, 'camera_busy'],
  [1006, 'camera_missing'],
  [1007, 'camera_busy'],
  [1103, 'surface_not_capturable'],
])

/** The newer recorder says `permission_error` and a number: 10xx is the camera, 11xx the screen. */
function codeOf({ reason, name, code }: v.InferOutput<typeof schema>): HippoErrorCode {
  if (!reason && typeof code === 'number') {
    const known = numbered.get(code)
    if (known) return known
    if (code >= 1000 && code < 1100) return 'camera_denied'
    if (code >= 1100 && code < 1200) return 'screen_denied'
  }
  return codeFor(reason ?? name ?? '')
}

/**
 * Our code for the payload of `record_error`, as fine as the payload tells it; `unknown` where it gives no reason
 * that is known. Never throws.
 */
export function codeOfRecordError(data: unknown): HippoErrorCode {
  return codeOf(v.parse(schema, data))
}

/**
 * Reads the payload of `record_error`, in the documented shape `{ reason, error }` or the newer
 * `{ name, message, code }`. It never throws, as a failure must be told whatever it looks like: an undocumented
 * reason becomes the nearest documented one (`NO_DATA_AVAILABLE` where nothing is known of it) and keeps its name in
 * `detail`.
 */
export function decodeRecordError(data: unknown): RecordErrorData {
  const read = v.parse(schema, data)
  const given = read.reason ?? read.name ?? null
  const reason = reasonFor(codeOf(read))
  const words = read.error ?? read.message ?? ''
  const undocumented = given !== null && !recordErrorReasons.some((documented) => documented === given)
  return { reason, detail: undocumented ? [given, words].filter(Boolean).join(': ') : words }
}
