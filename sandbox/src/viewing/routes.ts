import { Hono } from 'hono'
import type { Services } from '../services.js'
import { beatRoutes } from './beat-routes.js'
import { reportZone } from './day.js'
import { eraseRoutes } from './erase-routes.js'
import { createIngest } from './ingest.js'
import { passRoutes } from './pass-routes.js'
import { reportRoutes } from './rest.js'
import { sealSessions } from './seal.js'
import { sealingTurn } from './sealing-turn.js'

/** Everything about viewing: beats come in, sessions are sealed in their time, reports go out. */
export function viewingRoutes(services: Services): Hono {
  const { db, clock, jobs, settings } = services
  const { SEAL_AFTER_MS: afterMs, SEAL_AFTER_FINAL_MS: afterFinalMs } = settings
  const everyMs = Math.max(20, Math.min(5000, Math.min(afterMs, afterFinalMs) / 4))
  jobs.every('seal_sessions', Math.round(everyMs), async () => {
    await sealingTurn(db, () =>
      sealSessions(db, clock(), {
        afterMs,
        afterFinalMs,
        timeZone: reportZone,
        tell: settings.ANONYMOUS_SESSION_EVENTS ? 'all' : 'known',
      }),
    )
  })
  const app = new Hono()
  app.route('/', beatRoutes(services, createIngest(services, { excludeOwner: settings.EXCLUDE_OWNER })))
  app.route('/', reportRoutes(services))
  app.route('/', passRoutes(services))
  app.route('/', eraseRoutes(services))
  return app
}
