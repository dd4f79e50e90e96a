import { Hono } from 'hono'
import { createHippoServer } from 'react-hippo-video/server'
import type { Credentials } from '../accounts/open-account.js'
import { asOwnPage } from '../http/as-own-page.js'
import type { Services } from '../services.js'
import { originGate } from './origin-gate.js'
import { quota } from './quota.js'
import { visitorGate, visitorOf } from './visitor.js'

const basePath = '/embed/api'

export interface EmbedOptions {
  credentials: Credentials
  digest: string
  /** Asks this very server, in process. */
  ask: typeof fetch
}

/**
 * What the embed script asks: to create, upload, submit and discard the visitor's own recordings and imports. Reading
 * reports or the library is not granted, and neither is anybody else's recording.
 */
export function embedRoutes(services: Services, { credentials, digest, ask }: EmbedOptions): Hono {
  const hippo = createHippoServer({
    baseUrl: services.publicUrl,
    basePath,
    credentials,
    authorize: (request) => ({
      subject: `embed:${visitorOf(request)}`,
      can: ['recordings:write'],
      videos: 'own',
      pii: false,
    }),
    fetch: ask,
  })
  const app = new Hono()
  app.use(`${basePath}/*`, originGate(services), visitorGate(digest), quota(services))
  app.all(`${basePath}/*`, (c) => hippo(asOwnPage(c.req.raw)))
  return app
}
