import { Hono } from 'hono'
import type { Services } from '../services.js'

/** Routes of webhooks. */
export function webhookRoutes(_services: Services): Hono {
  return new Hono()
}
