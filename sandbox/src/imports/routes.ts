import { Hono } from 'hono'
import type { Services } from '../services.js'

/** Routes of imports. */
export function importRoutes(_services: Services): Hono {
  return new Hono()
}
