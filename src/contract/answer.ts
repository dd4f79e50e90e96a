import { HippoError, type HippoErrorCode } from '../core/error.js'
import { parseRetryAfter } from './retryAfter.js'

/** What is told in the body of an error. */
export interface ErrorBody {
  code: number
  type: string
  message: string
}

interface ToldBody {
  code?: unknown
  status?: unknown
  type?: unknown
  message?: unknown
  error?: unknown
}

/** What is no object tells nothing. Written out, without a schema: every reader of an answer carries it. */
function readTold(body: unknown): ToldBody {
  return typeof body === 'object' && body !== null ? body : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** A word such as `"ready"` in `status` is data of the answer, no verdict on it. */
function isGood(value: unknown): boolean {
  const verdict = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof verdict === 'number') return verdict === 1 || (verdict >= 200 && verdict < 300)
  return verdict !== false
}

/** The body's own status, where HTTP says that all is well. */
function statusOf(httpStatus: number, ...told: unknown[]): number {
  if (httpStatus < 200 || httpStatus > 299) return httpStatus
  const bad = Number(told.find((each) => !isGood(each)))
  return bad >= 300 && bad <= 599 ? bad : 400
}

/** Hippo refuses wrong credentials with 403 `OAuthException`; any other 403 is about what may be seen. */
function codeOf(status: number, type: string, hasRetryAfter: boolean): HippoErrorCode {
  if (status === 401 || type === 'OAuthException') return 'unauthorized'
  if (type === 'ByteCountMismatch') return 'upload_mismatch'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 410) return 'gone'
  if (status === 429) return 'rate_limited'
  if (status === 503 && hasRetryAfter) return 'maintenance'
  if (status >= 500) return 'server_error'
  return status >= 400 ? 'invalid_request' : 'invalid_response'
}

const hints: Partial<Record<HippoErrorCode, string>> = {
  unauthorized: 'Check the email and the key in the credentials; a newer token makes older ones invalid.',
  invalid_response: 'The server answered with a redirect: check the base address.',
}

/**
 * Gives back the body of a good answer. An answer is an error when HTTP says so, or when HTTP says 200 and the
 * body's `code` or `status` does not.
 *
 * @throws HippoError under the code nearest to the status.
 */
export function readAnswer(
  status: number,
  headers: { get(name: string): string | null },
  body: unknown,
): unknown {
  const told = readTold(body)
  const isOk = status >= 200 && status < 300
  if (isOk && isGood(told.code) && isGood(told.status)) return body
  const effective = statusOf(status, told.code, told.status)
  const type = textOf(told.type) ?? ''
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'))
  const code = codeOf(effective, type, retryAfterMs !== null)
  const words = textOf(told.message) ?? textOf(told.error) ?? (type || 'no explanation')
  throw new HippoError(code, `The server answered ${effective}: ${words}`, {
    status: effective,
    retryAfterMs,
    hint: hints[code] ?? null,
  })
}

/** Writes the body of an error as Hippo does. */
export function encodeErrorBody(error: ErrorBody): ErrorBody {
  return { code: error.code, type: error.type, message: error.message }
}
