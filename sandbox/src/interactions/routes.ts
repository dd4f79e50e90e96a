import { Hono } from 'hono'
import type { Services } from '../services.js'

/** Routes of interactions. */
export function interactionRoutes(_services: Services): Hono {
  return new Hono()
}
