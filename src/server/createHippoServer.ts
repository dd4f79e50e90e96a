import type { HippoClient } from '../contract/app/client.js'
import type { HippoError } from '../core/error.js'
import { createAccess } from './access.js'
import { createAccounts } from './accounts.js'
import { respondActivity } from './activity/respondActivity.js'
import { findGrant } from './authorization.js'
import { warnOfExposedNames } from './exposedNames.js'
import { findRoute } from './findRoute.js'
import type { Granted } from './granted.js'
import { needHub } from './grantedActivity.js'
import { createGrantedClient } from './grantedClient.js'
import { eraseGranted } from './grantedErasure.js'
import { createHubs } from './hubs.js'
import { internalError } from './internalError.js'
import type { HippoServerOptions } from './options.js'
import { createRateLimit } from './rateLimit.js'
import { readJson } from './readJson.js'
import { respond, respondError } from './respond.js'
import { createRun } from './run.js'
import { checkSameOrigin } from './sameOrigin.js'

/** Answers requests of the app's own pages; never rejects. */
export interface HippoServer {
  (request: Request): Promise<Response>
  /**
   * The same as `createClient` in the page gets, in process: for rendering on the server, with the same checks. What it
   * follows of the activity goes on within the grant of this request, until its signal aborts.
   */
  clientFor(request: Request): HippoClient
  /**
   * Erases a person from the figures of every video and from what the activity remembers. Whoever asks needs
   * `viewers:erase`. The account's own API must be able to (our sandbox is); what Hippo holds is erased by Hippo.
   *
   * @throws HippoError `forbidden`, or `not_found` where the account's API has no such call
   */
  eraseViewer(request: Request, email: string): Promise<void>
}

/**
 * Keeps the account's credentials on the server and answers the app's own pages within what `authorize` grants.
 *
 * @throws HippoError `not_configured` where one activity hub would serve several accounts.
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
  warnOfExposedNames()
  const basePath = (options.basePath ?? '/api/hippo').replace(/\/+$/, '')
  const accountOf = createAccounts(options.credentials, options)
  const hubOf = createHubs(options)
  const countCall = createRateLimit(options.callsPerMinute ?? 300)

  async function grantFor(request: Request): Promise<Granted> {
    const grant = await findGrant(request, options.authorize)
    try {
      const account = await accountOf(grant)
      return { grant, account, access: createAccess(grant, account.ownership), hub: hubOf(grant, account) }
    } catch (cause) {
      throw internalError(cause)
    }
  }

  /** The grant of a request, found once for all its calls; each of them counts. */
  function grantsFor(request: Request): () => Promise<Granted> {
    let found: Promise<Granted> | undefined
    return async () => {
      found ??= grantFor(request)
      const granted = await found
      countCall(JSON.stringify([granted.account.key, granted.grant.subject]))
      return granted
    }
  }

  async function answer(request: Request): Promise<Response> {
    try {
      const { route, id } = findRoute(request.method, request.url, basePath)
      if (route.method !== 'GET') checkSameOrigin(request, options.allowedOrigins ?? [])
      const granted = await grantsFor(request)()
      const sure = (): Promise<Granted> => Promise.resolve(granted)
      const { signal } = request
      const answered = await route.run({
        client: createGrantedClient(basePath, sure),
        id,
        query: new URL(request.url).searchParams,
        body: (largest) => readJson(request, largest),
        signal,
        erase: (email) => createRun(sure)({ signal }, () => eraseGranted(granted, email)),
        activity: () =>
          respondActivity(granted, request, needHub(granted), { grantMs: options.activityGrantMs }),
      })
      return await respond(answered, request)
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

  return Object.assign(answer, {
    clientFor: (request: Request) => createGrantedClient(basePath, grantsFor(request)),
    eraseViewer: (request: Request, email: string) =>
      createRun(grantsFor(request))(undefined, (granted) => eraseGranted(granted, email)),
  })
}
