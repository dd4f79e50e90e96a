import type { HippoClient } from '../../client/types.js'
import type { ImportState } from '../../contract/app/imports.js'
import { delay } from '../../core/time.js'
import { repeatCall } from '../browser/upload/repeatCall.js'
import type { ImportPolling } from './types.js'

/** The import goes on without us, so a server that is restarted is waited for. */
const patience = { tries: 8, firstMs: 1000, longestWaitMs: 120_000 }
const slower = 1.5

export type ImportEnd = Extract<ImportState, { status: 'ready' | 'failed' | 'cancelled' }>

function isEnd(state: ImportState): state is ImportEnd {
  return state.status === 'ready' || state.status === 'failed' || state.status === 'cancelled'
}

/**
 * Asks where an import stands until it has ended: soon again while something moves, less and less often while
 * nothing does.
 *
 * @throws {HippoError} or the signal's reason
 */
export async function followImport(
  client: HippoClient,
  videoId: string,
  { firstMs = 500, maxMs = 3000 }: ImportPolling,
  onState: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<ImportEnd> {
  let before = ''
  let waitMs = firstMs
  for (;;) {
    const state = await repeatCall(() => client.imports.get(videoId, { signal }), patience, signal)
    signal.throwIfAborted()
    if (isEnd(state)) return state
    onState(state)
    const now = JSON.stringify(state)
    waitMs = now === before ? Math.min(maxMs, waitMs * slower) : firstMs
    before = now
    await delay(waitMs, signal)
  }
}
