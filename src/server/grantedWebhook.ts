import type { HippoClient } from '../contract/app/client.js'
import { checkId, checkPage } from './identifiers.js'
import type { HippoRest } from './rest.js'
import type { Run } from './run.js'

/** The calls about the account's webhook, within a grant. */
export function createGrantedWebhook(run: Run): HippoClient['webhook'] {
  const call = <T>(options: Parameters<Run>[0], work: (rest: HippoRest) => Promise<T>): Promise<T> =>
    run(options, ({ access, account }) => {
      access.need('webhooks:write')
      return work(account.rest)
    })
  return {
    get: (options) => call(options, (rest) => rest.getWebhook()),
    save: (input, options) => call(options, (rest) => rest.saveWebhook(input)),
    remove: (options) => call(options, (rest) => rest.removeWebhook()),
    test: (options) => call(options, (rest) => rest.testWebhook()),
    deliveries: (page, options) => call(options, (rest) => rest.listDeliveries(checkPage(page))),
    replay: (id, options) => call(options, (rest) => rest.replayDelivery(checkId(id))),
  }
}
