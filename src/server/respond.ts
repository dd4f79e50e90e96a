import { encodeAppError } from '../contract/app/appError.js'
import { HippoError, type HippoErrorCode } from '../core/error.js'
import { sha256Hex } from './hash.js'

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

/** A read may stay in the person's own browser, which asks each time whether it is still so. */
const readHeaders = {
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
  'x-content-type-options': 'nosniff',
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
}

/** Answers a read with JSON and its validator, or with 304 where the other side has just that. */
async function respondRead(value: unknown, request: Request): Promise<Response> {
  const body = JSON.stringify(value)
  const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`
  const validated = { ...readHeaders, etag }
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers: validated })
  return new Response(body, { headers: { ...validated, 'content-type': 'application/json' } })
}

/** Answers with JSON, with 204 where there is nothing to say, or with what is an answer already. */
export async function respond(value: unknown, request: Request): Promise<Response> {
  if (value instanceof Response) return value
  if (value === undefined) return new Response(null, { status: 204, headers })
  return request.method === 'GET' ? respondRead(value, request) : Response.json(value, { headers })
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
