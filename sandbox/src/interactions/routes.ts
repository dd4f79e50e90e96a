import { Hono } from 'hono'
import type { Services } from '../services.js'
import { createGroupCommit } from '../viewing/group-commit.js'
import { actionRoutes } from './action-routes.js'
import { ctaRoutes } from './cta-routes.js'
import { settingsRoutes } from './settings-routes.js'
import { takeDeeds, type DeedResult, type TakenDeed } from './take-deeds.js'

/** What viewers do in a video: the owner sets it, pages report it, the call to action leads through it. */
export function interactionRoutes(services: Services): Hono {
  const take = createGroupCommit<TakenDeed, DeedResult>((deeds) => takeDeeds(services.db, deeds))
  const app = new Hono()
  app.route('/', settingsRoutes(services))
  app.route('/', actionRoutes(services, take))
  app.route('/', ctaRoutes(services, take))
  return app
}
