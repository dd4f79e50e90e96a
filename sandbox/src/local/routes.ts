import { Hono, type Context } from 'hono'
import { decodeWebhookEvent } from 'react-hippo-video/contract'
import { adminGrant, createActivityHub, createHippoServer } from 'react-hippo-video/server'
import type { Credentials } from '../accounts/open-account.js'
import { asOwnPage } from '../http/as-own-page.js'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { isFromAfar } from './forwarded.js'

const ownHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const basePath = '/api/hippo'

/**
 * The app's own backend, for a newcomer who has none yet: pages on this machine may read and write as the account's
 * owner. Only where the server listens on this machine alone, and only for requests that name it as theirs, so that
 * neither a public host nor a page that points its own name here gets in, and no tunnel that passes itself off as this
 * machine.
 */
export function localRoutes(services: Services, credentials: Credentials): Hono {
  const app = new Hono()
  if (!isLocal(services)) return app
  const activity = createActivityHub()
  services.webhookFeed.listen(async ({ body }) => {
    await activity.publish(decodeWebhookEvent(JSON.parse(Buffer.from(body).toString('utf8'))))
  })
  const hippo = createHippoServer({
    baseUrl: services.publicUrl,
    basePath,
    credentials,
    authorize: () => ({ ...adminGrant('developer'), viewer: { email: credentials.email }, member: true }),
    activity,
    allowedOrigins: [],
  })
  app.use(`${basePath}/*`, async (c, next) => {
    const origin = c.req.header('origin')
    if (!ownHosts.test(c.req.header('host') ?? '') || isFromAfar(c.req.raw.headers))
      return c.text('This address is for this machine only.\n', 403)
    if (origin === undefined) return next()
    if (!isAllowedOrigin(services, origin)) return c.text('Pages of this origin may not ask here.\n', 403)
    if (c.req.method === 'OPTIONS') return preflight(c, origin)
    await next()
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'ETag, Retry-After')
    c.header('Vary', 'Origin', { append: true })
  })
  app.all(`${basePath}/*`, (c) => hippo(asOwnPage(c.req.raw)))
  return app
}

function isLocal({ settings, publicUrl }: Services): boolean {
  return ownHosts.test(new URL(publicUrl).host) && ['127.0.0.1', '::1', 'localhost'].includes(settings.HOST)
}

function preflight(c: Context, origin: string): Response {
  return c.body(null, 204, {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type, X-Hippo-Client, Last-Event-ID, If-None-Match',
    'Access-Control-Max-Age': '86400',
    Vary: 'Origin',
  })
}
