import type { Context } from 'hono'
import { encodeAppError, HippoError, type HippoErrorCode } from 'react-hippo-video/contract'

interface Refusal {
  code: HippoErrorCode
  status: 403 | 429
  message: string
  hint: string
  retryAfterMs?: number
}

/** Answers as `createHippoServer` would, so that the script can say why. */
export function refuse(c: Context, { code, message, ...options }: Refusal): Response {
  const error = new HippoError(code, message, options)
  if (error.retryAfterMs !== null) c.header('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)))
  c.header('Cache-Control', 'no-store')
  return c.json(encodeAppError(error), options.status)
}
