import type { Context, MiddlewareHandler } from 'hono'
import { sameText } from '../signer.js'
import { digestHeader, visitorHeader } from './origin-gate.js'
import { refuse } from './refuse.js'

const visitorId = /^[\w-]{16,64}$/

/** Lets in who names the account by its digest, and themselves by a random id. */
export function visitorGate(digest: string): MiddlewareHandler {
  return async (c, next) => {
    if (!sameText(c.req.header(digestHeader) ?? '', digest)) {
      return refuse(c, {
        code: 'forbidden',
        status: 403,
        message: 'The digest is not this account’s.',
        hint: 'Copy it from GET /api/v1/me/account into window.hippovideoDigest.',
      })
    }
    if (!visitorId.test(visitorOf(c.req.raw))) {
      return refuse(c, {
        code: 'forbidden',
        status: 403,
        message: 'The visitor’s id is missing or malformed.',
        hint: `The script sends it as ${visitorHeader}: 16 to 64 letters, digits, _ and -.`,
      })
    }
    return next()
  }
}

/** The visitor's id as sent. */
export function visitorOf(request: Context['req']['raw']): string {
  return request.headers.get(visitorHeader) ?? ''
}
