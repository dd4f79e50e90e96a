import type { HippoClient } from '../contract/app/client.js'
import { createPart } from '../core/part.js'
import type { ClientOptions } from './options.js'
import { refuseSecrets } from './secrets.js'

const code = createPart(() => import('./calls.js'))

type Calls = Omit<HippoClient, 'scope'>

/**
 * Makes the client of the app's own backend. Answers are checked before they are given on; reads, and the
 * creation of a recording (safe by its `idempotencyKey`), are tried again when that can help. What asks and checks is
 * loaded beside the page: no call waits for it but one made in the page's first moments.
 *
 * @throws HippoError `secret_in_browser` when handed anything that is named like a key of the account.
 * @example
 * const client = createClient({ headers: () => ({ authorization: `Bearer ${session.token}` }) })
 */
export function createClient(options: ClientOptions = {}): HippoClient {
  refuseSecrets(Object.keys(options), 'options')
  const [address = '', query = ''] = (options.endpoint ?? '/api/hippo').split('?')
  refuseSecrets(new URLSearchParams(query).keys(), 'endpoint')
  const endpoint = address.replace(/\/+$/, '')
  let calls: Calls | null = null

  /** Nothing is sent before there is somebody to read the answer. */
  async function load(): Promise<Calls> {
    const { createCalls } = await code.load()
    return (calls ??= createCalls(options, endpoint))
  }
  const later =
    <Given extends unknown[], Answer>(pick: (calls: Calls) => (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> =>
      pick(await load())(...given)

  // On a server, where many are made, each loads with its first call.
  if (typeof window !== 'undefined') void code.settled()

  return {
    scope: options.scope ?? endpoint,
    recordings: {
      create: later(({ recordings }) => recordings.create),
      renewTicket: later(({ recordings }) => recordings.renewTicket),
      finish: later(({ recordings }) => recordings.finish),
      submit: later(({ recordings }) => recordings.submit),
      discard: later(({ recordings }) => recordings.discard),
    },
    reports: {
      get: later(({ reports }) => reports.get),
      retention: later(({ reports }) => reports.retention),
      period: later(({ reports }) => reports.period),
    },
    viewers: {
      list: later(({ viewers }) => viewers.list),
      timeline: later(({ viewers }) => viewers.timeline),
    },
    videos: {
      list: later(({ videos }) => videos.list),
      get: later(({ videos }) => videos.get),
      update: later(({ videos }) => videos.update),
      remove: later(({ videos }) => videos.remove),
      restore: later(({ videos }) => videos.restore),
      interactions: later(({ videos }) => videos.interactions),
      saveInteractions: later(({ videos }) => videos.saveInteractions),
      pass: later(({ videos }) => videos.pass),
      ownPass: later(({ videos }) => videos.ownPass),
    },
    imports: {
      fromUrl: later(({ imports }) => imports.fromUrl),
      fromFile: later(({ imports }) => imports.fromFile),
      get: later(({ imports }) => imports.get),
      cancel: later(({ imports }) => imports.cancel),
    },
    webhook: {
      get: later(({ webhook }) => webhook.get),
      save: later(({ webhook }) => webhook.save),
      remove: later(({ webhook }) => webhook.remove),
      test: later(({ webhook }) => webhook.test),
      deliveries: later(({ webhook }) => webhook.deliveries),
      replay: later(({ webhook }) => webhook.replay),
    },
    activity: {
      async *stream(at) {
        yield* (await load()).activity.stream(at)
      },
    },
    capabilities: later(({ capabilities }) => capabilities),
  }
}
