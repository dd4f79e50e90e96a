import type { HippoClient } from '../contract/app/client.js'
import { loadPart } from '../core/loadPart.js'
import type { ClientOptions } from './options.js'
import type { RareCalls } from './rareCalls.js'
import type { Transport } from './transport.js'

/**
 * Stands in for the calls that few pages make: their code is loaded with the first of them, before anything is
 * sent, so that each either reaches the server with somebody to read its answer, or fails with `network`.
 */
export function createCallsOnFirstUse(
  options: ClientOptions,
  endpoint: string,
  call: Transport,
): RareCalls & Pick<HippoClient, 'activity'> {
  const rare = async (): Promise<RareCalls> =>
    (await loadPart(import('./rareCalls.js'))).createRareCalls(call)
  return {
    sharing: {
      interactions: async (...given) => (await rare()).sharing.interactions(...given),
      saveInteractions: async (...given) => (await rare()).sharing.saveInteractions(...given),
      pass: async (...given) => (await rare()).sharing.pass(...given),
      ownPass: async (...given) => (await rare()).sharing.ownPass(...given),
    },
    insights: {
      retention: async (...given) => (await rare()).insights.retention(...given),
      period: async (...given) => (await rare()).insights.period(...given),
      timeline: async (...given) => (await rare()).insights.timeline(...given),
    },
    imports: {
      fromUrl: async (...given) => (await rare()).imports.fromUrl(...given),
      fromFile: async (...given) => (await rare()).imports.fromFile(...given),
      get: async (...given) => (await rare()).imports.get(...given),
      cancel: async (...given) => (await rare()).imports.cancel(...given),
    },
    webhook: {
      get: async (...given) => (await rare()).webhook.get(...given),
      save: async (...given) => (await rare()).webhook.save(...given),
      remove: async (...given) => (await rare()).webhook.remove(...given),
      test: async (...given) => (await rare()).webhook.test(...given),
      deliveries: async (...given) => (await rare()).webhook.deliveries(...given),
      replay: async (...given) => (await rare()).webhook.replay(...given),
    },
    activity: {
      async *stream(at) {
        const { openActivityStream } = await loadPart(import('./rareCalls.js'))
        yield* openActivityStream(options, endpoint, at)
      },
    },
  }
}
