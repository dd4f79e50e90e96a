import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { decodeBeat, decodeHelloInput } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import type { Ingest } from './ingest.js'
import { openPlaceLookup, type PlaceLookup } from './place-lookup.js'
import { readBeacon } from './read-beacon.js'
import { remoteAddress } from './remote-address.js'
import { asRequest } from './rest.js'
import { readVisitor } from './visitor.js'

const largestBeatBytes = 256 * 1024

/** What watch pages send: a hello and beats, as text/plain JSON. */
export function beatRoutes(services: Services, ingest: Ingest): Hono {
  const lookup = openLookup(services)
  const app = new Hono()

  app.use('/beats', bodyLimit({ maxSize: largestBeatBytes }))
  app.use('/beats/hello', bodyLimit({ maxSize: largestBeatBytes }))

  app.post('/beats/hello', async (c) => {
    const body = await readBeacon(services, c)
    const input = asRequest(() => decodeHelloInput(body))
    const visitor = readVisitor({
      headers: c.req.raw.headers,
      remoteAddress: remoteAddress(c),
      trustProxy: services.settings.TRUST_PROXY,
      lookup: await lookup,
    })
    return c.json(await ingest.hello(input, visitor))
  })

  app.post('/beats', async (c) => {
    const body = await readBeacon(services, c)
    await ingest.beat(asRequest(() => decodeBeat(body)))
    return c.body(null, 204)
  })

  return app
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
