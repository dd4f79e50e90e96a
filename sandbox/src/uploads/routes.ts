import { Hono, type Context } from 'hono'
import { isAllowedOrigin } from '../http/origin.js'
import type { Services } from '../services.js'
import { finalizeUploads } from './finalize.js'
import { removeLeftovers } from './leftovers.js'
import { createTus } from './tus.js'

const finalizeEveryMs = 60_000
const leftoversEveryMs = 3_600_000

/** Resumable upload while recording: tus 1.0 with a ticket on each request. */
export function uploadRoutes(services: Services): Hono {
  services.jobs.every('finalize', finalizeEveryMs, () => finalizeUploads(services))
  services.jobs.every('leftovers', leftoversEveryMs, () => removeLeftovers(services))

  const tus = createTus(services)
  const routes = new Hono()
  const answer = async (c: Context): Promise<Response> => {
    // tus would hand out the raw bytes to anybody who asks with GET.
    if (c.req.method === 'GET') return c.text('Uploads are not read here.\n', 405)
    const origin = c.req.header('origin')
    if (origin !== undefined && !isAllowedOrigin(services, origin)) {
      return c.text('Pages of this origin may not upload.\n', 403)
    }
    const response = await tus(c.req.raw)
    response.headers.append('Vary', 'Origin')
    return response
  }
  routes.all('/files', answer)
  routes.all('/files/:id', answer)
  return routes
}
