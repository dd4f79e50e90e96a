import * as v from 'valibot'
import { HippoError, type HippoErrorCode } from '../../core/error.js'
import { amount } from './fields.js'

/** How our own server tells an error. */
export interface AppErrorBody {
  error: {
    code: HippoErrorCode
    message: string
    status: number | null
    retryable: boolean
    retryAfterMs: number | null
    hint: string | null
  }
}

const schema = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    status: v.nullish(v.number(), null),
    retryable: v.boolean(),
    retryAfterMs: v.nullish(amount, null),
    hint: v.nullish(v.string(), null),
  }),
})

/** The codes a server can answer with; the others belong to a recorder in a page. */
const serverCodes: readonly HippoErrorCode[] = [
  'unauthorized',
  'forbidden',
  'not_found',
  'gone',
  'invalid_request',
  'rate_limited',
  'maintenance',
  'server_error',
  'network',
  'timeout',
  'aborted',
  'invalid_response',
  'paging_stuck',
  'secret_in_browser',
  'not_configured',
  'create_failed',
  'upload_mismatch',
  'ticket_expired',
  'finish_failed',
  'processing_failed',
]

function codeOf(text: string): HippoErrorCode {
  return serverCodes.find((each) => each === text) ?? 'unknown'
}

function codeForStatus(status: number): HippoErrorCode {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not_found'
  if (status === 410) return 'gone'
  if (status === 429) return 'rate_limited'
  if (status >= 500) return 'server_error'
  return status >= 400 ? 'invalid_request' : 'invalid_response'
}

/** Writes an error for the browser. Its cause stays on the server. */
export function encodeAppError(error: HippoError): AppErrorBody {
  const { code, message, status, retryable, retryAfterMs, hint } = error
  return { error: { code, message, status, retryable, retryAfterMs, hint } }
}

/** Reads an error of our own server; one that something in between answered is told from its status. */
export function decodeAppError(status: number, body: unknown): HippoError {
  const read = v.safeParse(schema, body)
  if (read.success) {
    const { code, message, ...rest } = read.output.error
    return new HippoError(codeOf(code), message, rest)
  }
  return new HippoError(codeForStatus(status), `The app's server answered ${status} without saying why.`, {
    status,
    hint: 'Check that createHippoServer is mounted at the client’s endpoint.',
  })
}
