import { Hono } from 'hono'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import type { Services } from '../services.js'

/** Tells the account's holder what the snippet of the embed script needs. */
export function accountRoutes(services: Services, digest: string): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>().basePath('/api/v1/me/account')
  routes.use(authenticate(services))
  routes.get('/', (c) =>
    c.json({
      status: 200,
      code: 200,
      email: c.get('account').email,
      embed: { digest, script_url: `${services.publicUrl}/embed-script.js` },
    }),
  )
  return routes
}
