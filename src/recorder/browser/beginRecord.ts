import type { HippoClient } from '../../client/types.js'
import type { RecordingConfig } from '../../contract/types.js'
import { backoff } from '../../core/time.js'
import { openLedger } from './store/ledger.js'
import type { LedgerOptions, TakeRecord } from './store/ledger.js'
import type { TakeManifest } from './store/manifest.js'
import { waitToRetry } from './upload/online.js'

/** A backend that does not say who is signed in within a minute will hardly finish the take either; offline is no try. */
const personTries = 6

/**
 * Begins the record of a take on this computer, before anything is recorded. Who records is asked beside it and added
 * as soon as the backend answers: without that nobody could be given the take back, but no recording waits for it.
 */
export async function beginRecord(
  client: HippoClient,
  config: RecordingConfig,
  options: LedgerOptions,
  signal: AbortSignal,
): Promise<TakeRecord> {
  const asking = askPerson(client, signal)
  const ledger = await openLedger(options)
  const manifest: TakeManifest = {
    // Also the key under which the video is created, so that a page that goes on with the take makes no second one.
    id: crypto.randomUUID(),
    scope: client.scope,
    person: null,
    createdAt: Date.now(),
    config,
    created: null,
    layers: [],
    durationMs: 0,
    phase: 'recording',
    title: null,
  }
  const record = await ledger.begin(manifest).finally(() => ledger.close())
  void asking.then((person) => {
    if (person !== null && !signal.aborted) void record.update({ person }).catch(() => {})
  })
  return record
}

/** Null where it is not to be had; never rejects. */
async function askPerson(client: HippoClient, signal: AbortSignal): Promise<string | null> {
  for (let attempt = 0; attempt < personTries && !signal.aborted; attempt += 1) {
    try {
      return (await client.capabilities({ signal })).person
    } catch {
      await waitToRetry(backoff(attempt), signal).catch(() => {})
    }
  }
  return null
}
