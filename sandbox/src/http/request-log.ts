import type { MiddlewareHandler } from 'hono'
import type { Services } from '../services.js'

/** One line per request. Queries, headers and bodies carry keys and tickets, so none of them is written. */
export function requestLog(services: Pick<Services, 'log'>): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    services.log.info('request', {
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
    })
  }
}
