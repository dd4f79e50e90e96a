import { Hono } from 'hono'
import type { Credentials } from './accounts/open-account.js'
import { accountCors } from './http/cors.js'
import { careRoutes } from './care/routes.js'
import { accountRoutes } from './embed/account-routes.js'
import { embedDigest } from './embed/digest.js'
import { embedRoutes } from './embed/routes.js'
import { scriptRoutes } from './embed/script-routes.js'
import { answerError, answerNotFound } from './http/failure.js'
import { requestLog } from './http/request-log.js'
import { importRoutes } from './imports/routes.js'
import { interactionRoutes } from './interactions/routes.js'
import { localRoutes } from './local/routes.js'
import { mediaRoutes } from './media/routes.js'
import { pagesRoutes } from './pages/routes.js'
import { libraryRoutes } from './recordings/library-routes.js'
import { playbackRoutes } from './recordings/playback-routes.js'
import { recorderRoutes } from './recordings/recorder-routes.js'
import type { Services } from './services.js'
import { uploadRoutes } from './uploads/routes.js'
import { viewingRoutes } from './viewing/routes.js'
import { webhookRoutes } from './webhooks/routes.js'

/** The whole server as one fetch-standard app. */
export function createApp(services: Services, credentials: Credentials): Hono {
  const app = new Hono()
  app.use(requestLog(services))
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => c.text('ready'))
  for (const path of [
    '/beats',
    '/beats/*',
    '/actions',
    '/conversations/*',
    '/media/*',
    '/thumbnails/*',
    '/previews/*',
    '/video/play/:token/state',
  ]) {
    app.use(path, accountCors(services))
  }
  app.route('/', recorderRoutes(services))
  app.route('/', importRoutes(services))
  app.route('/', libraryRoutes(services))
  app.route('/', careRoutes(services))
  app.route('/', uploadRoutes(services))
  app.route('/', mediaRoutes(services))
  app.route('/', playbackRoutes(services))
  app.route('/', viewingRoutes(services))
  app.route('/', interactionRoutes(services))
  app.route('/', webhookRoutes(services))
  app.route('/', localRoutes(services, credentials))
  const digest = embedDigest(services)
  app.route('/', accountRoutes(services, digest))
  app.route('/', scriptRoutes(services))
  app.route(
    '/',
    embedRoutes(services, { credentials, digest, ask: async (...call) => app.fetch(new Request(...call)) }),
  )
  app.route('/', pagesRoutes(services))
  app.notFound(answerNotFound(services))
  app.onError(answerError(services))
  return app
}
