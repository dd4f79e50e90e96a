import type { HippoClient } from '../client/types.js'
import type { RecorderEngine } from '../recorder/engine.js'
import { warnOf } from './warn.js'

/**
 * Brings to their end what a crash or a closed tab has left of this visitor's takes. No event is said of them: the
 * page's listeners know nothing of an earlier page.
 */
export function finishLeftTakes(engine: RecorderEngine, client: HippoClient): void {
  const recovery = engine.createRecovery?.({ client })
  recovery?.onError(warnOf)
  recovery?.start()
}
