import * as v from 'valibot'
import { codeFor, reasonFor } from './reasons.js'
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

/** The newer recorder says `permission_error` and a number: 10xx is the camera, 11xx the screen. */
function reasonOf(reason: string | null, code: number | null): RecordErrorReason {
  if (code !== null && code >= 1000 && code < 1100) return 'WEBCAM_PERMISSION_DENIED'
  if (code !== null && code >= 1100 && code < 1200) return 'SCREEN_PERMISSION_DENIED'
  return reasonFor(codeFor(reason ?? ''))
}

/**
 * Reads the payload of `record_error`, in the documented shape `{ reason, error }` or the newer
 * `{ name, message, code }`. It never throws, as a failure must be told whatever it looks like: an undocumented
 * reason becomes `NO_DATA_AVAILABLE` and keeps its name in `detail`.
 */
export function decodeRecordError(data: unknown): RecordErrorData {
  const read = v.parse(schema, data)
  const given = read.reason ?? read.name ?? null
  const reason = reasonOf(given, read.reason ? null : (read.code ?? null))
  const words = read.error ?? read.message ?? ''
  const undocumented = given !== null && codeFor(given) === 'unknown'
  return { reason, detail: undocumented ? [given, words].filter(Boolean).join(': ') : words }
}
