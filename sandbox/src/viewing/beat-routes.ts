import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { decodeBeat, decodeHelloInput } from 'react-hippo-video/contract'
import * as v from 'valibot'
import { ApiError, invalidRequest } from '../http/error.js'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import type { Ingest } from './ingest.js'
import { readLead } from './lead.js'
import { openPlaceLookup, type PlaceLookup } from './place-lookup.js'
import { asRequest } from './rest.js'
import { readVisitor } from './visitor.js'

const largestBeatBytes = 256 * 1024

/** Beside the hello itself a page may send along whom the account knows its viewer to be (`signLead`). */
const withLead = v.object({ lead: v.optional(v.nullable(v.string()), null) })

/** What watch pages send: a hello and beats, as text/plain JSON. */
export function beatRoutes(services: Services, ingest: Ingest): Hono {
  const { settings, signer, clock } = services
  const lookup = openLookup(services)
  const app = new Hono()

  app.use('/beats', bodyLimit({ maxSize: largestBeatBytes }))
  app.use('/beats/hello', bodyLimit({ maxSize: largestBeatBytes }))

  app.post('/beats/hello', async (c) => {
    const body = await readBeacon(services, c)
    const input = asRequest(() => decodeHelloInput(body))
    const { output, success } = v.safeParse(withLead, body)
    const visitor = readVisitor({
      headers: c.req.raw.headers,
      remoteAddress: remoteAddress(c),
      trustProxy: settings.TRUST_PROXY,
      lookup: await lookup,
    })
    return c.json(await ingest.hello(input, visitor, readLead(signer, success ? output.lead : null, clock())))
  })

  app.post('/beats', async (c) => {
    const body = await readBeacon(services, c)
    await ingest.beat(asRequest(() => decodeBeat(body)))
    return c.body(null, 204)
  })

  return app
}

/** Reads JSON sent as text by a page that may. Without a preflight, a foreign page is only kept out here. */
async function readBeacon(services: Services, c: Context): Promise<unknown> {
  const origin = c.req.header('origin')
  if (origin !== undefined && !isAllowedOrigin(services, origin)) {
    throw new ApiError(403, 'ForbiddenOrigin', 'Pages of this origin may not report views.')
  }
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw invalidRequest('The body is not JSON.')
  }
}

async function openLookup({ settings, log }: Services): Promise<PlaceLookup | null> {
  if (!settings.GEOIP_DB) return null
  try {
    return await openPlaceLookup(settings.GEOIP_DB)
  } catch (cause) {
    log.warn('geoip_unusable', { message: cause instanceof Error ? cause.message : String(cause) })
    return null
  }
}

function remoteAddress(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address ?? null
  } catch {
    // Called in process: there is no socket.
    return null
  }
}
