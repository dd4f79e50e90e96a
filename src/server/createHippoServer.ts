import type { HippoClient } from '../contract/app/client.js'
import type { HippoError } from '../core/error.js'
import { createAccess } from './access.js'
import { createAccounts } from './accounts.js'
import { findGrant } from './authorization.js'
import { findRoute } from './findRoute.js'
import type { Granted } from './granted.js'
import { createGrantedClient } from './grantedClient.js'
import { internalError } from './internalError.js'
import type { HippoServerOptions } from './options.js'
import { createRateLimit } from './rateLimit.js'
import { readJson } from './readJson.js'
import { respond, respondError } from './respond.js'
import { checkSameOrigin } from './sameOrigin.js'

/** Answers requests of the app's own pages; never rejects. */
export interface HippoServer {
  (request: Request): Promise<Response>
  /** The same as `createClient` in the page gets, in process: for rendering on the server, with the same checks. */
  clientFor(request: Request): HippoClient
}

/**
 * Keeps the account's credentials on the server and answers the app's own pages within what `authorize` grants.
 *
 * @example
 * const hippo = createHippoServer({
 *   credentials: { email: env.HIPPO_EMAIL, apiKey: env.HIPPO_API_KEY },
 *   authorize: async (request) => {
 *     const user = await signedIn(request)
 *     return user ? viewerGrant(user.id) : null
 *   },
 * })
 * app.all('/api/hippo/*', (context) => hippo(context.req.raw))
 */
export function createHippoServer(options: HippoServerOptions): HippoServer {
  const basePath = (options.basePath ?? '/api/hippo').replace(/\/+$/, '')
  const accountOf = createAccounts(options.credentials, options)
  const countCall = createRateLimit(options.callsPerMinute ?? 300)

  async function grantFor(request: Request): Promise<Granted> {
    const grant = await findGrant(request, options.authorize)
    const account = await accountOf(grant).catch((cause: unknown) => {
      throw internalError(cause)
    })
    return { grant, account, access: createAccess(grant, account.ownership) }
  }

  function clientFor(request: Request): HippoClient {
    let found: Promise<Granted> | undefined
    return createGrantedClient(basePath, async () => {
      found ??= grantFor(request)
      const granted = await found
      countCall(JSON.stringify([granted.account.key, granted.grant.subject]))
      return granted
    })
  }

  async function answer(request: Request): Promise<Response> {
    try {
      const { route, id } = findRoute(request.method, request.url, basePath)
      if (route.method !== 'GET') checkSameOrigin(request, options.allowedOrigins ?? [])
      const granted = await grantFor(request)
      countCall(JSON.stringify([granted.account.key, granted.grant.subject]))
      const client = createGrantedClient(basePath, () => Promise.resolve(granted))
      const query = new URL(request.url).searchParams
      const input = { id, query, body: () => readJson(request), signal: request.signal }
      return respond(await route.run(client, input))
    } catch (cause) {
      const error = internalError(cause)
      report(error, request)
      return respondError(error)
    }
  }

  function report(error: HippoError, request: Request): void {
    try {
      options.onError?.(error, request)
    } catch {
      // A log that fails must not take the answer with it.
    }
  }

  return Object.assign(answer, { clientFor })
}
