import type { MiddlewareHandler } from 'hono'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { refuse } from './refuse.js'

/** What the script sends beside the body. */
export const digestHeader = 'X-Hippo-Digest'
export const visitorHeader = 'X-Hippo-Visitor'

/**
 * Lets pages of the account's origins in, and nobody else: whoever does not say where it comes from is no page. The
 * answer to a foreign page carries no CORS headers, so that page learns nothing.
 */
export function originGate(services: Services): MiddlewareHandler {
  return async (c, next) => {
    c.header('Vary', 'Origin')
    const origin = c.req.header('origin')
    if (origin === undefined || !isAllowedOrigin(services, origin)) {
      return refuse(c, {
        code: 'forbidden',
        status: 403,
        message: 'Pages of this origin may not record here.',
        hint: 'List the page’s origin in ALLOWED_ORIGINS.',
      })
    }
    if (c.req.method === 'OPTIONS') {
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Allow-Headers': `Content-Type, If-None-Match, X-Hippo-Client, ${digestHeader}, ${visitorHeader}`,
        'Access-Control-Max-Age': '600',
      })
    }
    await next()
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'ETag, Retry-After')
    c.header('Vary', 'Origin', { append: true })
  }
}
