import { Hono } from 'hono'
import type { Services } from '../services.js'

/** What an owner changes in a video: title, thumbnail, access, removal. */
export function careRoutes(_services: Services): Hono {
  return new Hono()
}
