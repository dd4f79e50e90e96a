import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { authenticate } from '../accounts/authenticate.js'
import type { ApiEnv } from '../http/env.js'
import { numeric, readParams } from '../http/params.js'
import { privateTargets } from '../net/private-targets.js'
import { createSafeFetch } from '../net/safe-fetch.js'
import type { Services } from '../services.js'
import { onAlarm } from './alarm.js'
import { readDeliveries, readDelivery, replayDelivery } from './deliveries.js'
import { createDeliveryLoop } from './delivery-loop.js'
import { downloadRoutes } from './download.js'
import { describeEndpoint, readEndpoint, removeEndpoint } from './endpoint.js'
import { forgetOld } from './forget.js'
import { saveEndpoint } from './save-endpoint.js'
import { sendTest } from './test-send.js'

const ok = { status: 200, code: 200 }

/** Hippo's own address of the endpoint, and ours beside the other calls. */
const bases = ['/webhook', '/api/v1/me/webhook']

/** How long a call that sends something waits to tell what came of it. */
const patienceMs = 3000

/** Far beyond any log, and whose offset is still a whole number. */
const lastPage = 100_000

const pageSchema = v.object({
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(lastPage, 'is too large')), 1),
})

/** The account's webhook: where it goes, what went there, and the loop that sends it. */
export function webhookRoutes(services: Services): Hono {
  const { settings, db, account, clock, jobs } = services
  const safe = createSafeFetch({
    allow: privateTargets(settings),
    timeoutMs: settings.WEBHOOK_TIMEOUT_MS,
  })
  const loop = createDeliveryLoop(services, safe)
  const silence = onAlarm(loop.wake)
  services.beforeClose(() => {
    silence()
    return loop.stop()
  })
  loop.start()
  jobs.every('webhook-forget', 3_600_000, () => forgetOld(db, account.id, clock() - settings.WEBHOOK_KEEP_MS))

  const answerDelivery = async (c: Context, id: string): Promise<Response> => {
    const tried = loop.tried(id, patienceMs)
    loop.wake()
    await tried
    return c.json({ ...ok, delivery: await readDelivery(services, id) })
  }

  const api = new Hono<ApiEnv>()
  api.use(authenticate(services))
  api.get('/', async (c) => {
    const endpoint = await readEndpoint(db, account.id)
    return c.json({ ...ok, endpoint: endpoint && describeEndpoint(endpoint, clock()) })
  })
  api.post('/', async (c) => {
    const endpoint = await saveEndpoint(services, safe, c.get('params'))
    return c.json({ ...ok, endpoint: describeEndpoint(endpoint, clock()) })
  })
  api.delete('/', async (c) => {
    await db.transaction().execute((trx) => removeEndpoint(trx, account.id))
    return c.json({ ...ok, endpoint: null })
  })
  api.post('/test', async (c) => answerDelivery(c, await sendTest(services)))
  api.get('/deliveries', async (c) => {
    const { page } = readParams(pageSchema, numeric(c.get('params'), ['page']))
    return c.json({ ...ok, ...(await readDeliveries(services, page)) })
  })
  api.post('/deliveries/:id/replay', async (c) => {
    const id = c.req.param('id')
    await replayDelivery(services, id)
    return answerDelivery(c, id)
  })

  const routes = new Hono()
  for (const base of bases) routes.route(base, api)
  routes.route('/', downloadRoutes(services))
  return routes
}
