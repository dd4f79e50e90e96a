import { encodeAppError } from '../contract/app/appError.js'
import { HippoError, type HippoErrorCode } from '../core/error.js'

const statuses: Partial<Record<HippoErrorCode, number>> = {
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  invalid_request: 400,
  rate_limited: 429,
  maintenance: 503,
  network: 502,
  timeout: 504,
  invalid_response: 502,
  upload_mismatch: 409,
  aborted: 499,
}

/** Answers are about one person and this moment: no cache between may keep them. */
const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** Answers with JSON, or with 204 where there is nothing to say. */
export function respond(value: unknown): Response {
  if (value === undefined) return new Response(null, { status: 204, headers })
  return Response.json(value, { headers })
}

function statusOf({ code, status }: HippoError): number {
  // What went wrong behind this server is no success and no redirect of this one.
  if (code !== 'invalid_response' && status !== null && status >= 400 && status <= 599) return status
  return statuses[code] ?? 500
}

/** Answers with an error and, where one was asked for, the wait. */
export function respondError(error: HippoError): Response {
  const status = statusOf(error)
  const wait = error.retryAfterMs
  const { code, message, retryable, retryAfterMs, hint } = error
  const told = new HippoError(code, message, { status, retryable, retryAfterMs, hint })
  return Response.json(encodeAppError(told), {
    status,
    headers: { ...headers, ...(wait === null ? {} : { 'retry-after': String(Math.ceil(wait / 1000)) }) },
  })
}
