import { Hono } from 'hono'
import * as v from 'valibot'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { readParams } from '../http/params.js'
import type { Services } from '../services.js'
import { eraseViewer } from './erase-viewer.js'

const eraseParams = v.object({
  viewer_email: v.pipe(v.string(), v.trim(), v.email('must be a mail address')),
})

/** `DELETE /api/v1/me/viewer {viewer_email}` -> `{changed}`, the number of rows. Ours. */
export function eraseRoutes(services: Services): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()
  routes.delete('/api/v1/me/viewer', authenticate(services), async (c) => {
    const { viewer_email } = readParams(eraseParams, c.get('params'))
    return c.json({
      status: 200,
      code: 200,
      changed: await eraseViewer(services.db, c.get('account').id, viewer_email),
    })
  })
  return routes
}
