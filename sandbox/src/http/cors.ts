import type { MiddlewareHandler } from 'hono'
import type { Services } from '../services.js'
import { isAllowedOrigin } from './origin.js'

/** CORS for the account's origins, never for all, and never with cookies. */
export function accountCors(services: Services): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const allowed = origin !== undefined && isAllowedOrigin(services, origin)
    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined) {
      c.header('Vary', 'Origin')
      if (!allowed) return c.body(null, 403)
      c.header('Access-Control-Allow-Origin', origin)
      c.header('Access-Control-Allow-Methods', 'GET, HEAD, POST')
      c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Range, If-Range')
      c.header('Access-Control-Max-Age', '86400')
      return c.body(null, 204)
    }
    await next()
    c.header('Vary', 'Origin', { append: true })
    if (!allowed) return
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'Content-Length, Content-Range, Accept-Ranges, ETag')
  }
}
