import type { HippoError } from '../../../core/error.js'
import { toHippoError } from '../../../core/error.js'
import type { Store } from '../../../core/store.js'
import type { RecoveredEvent, RecoveredTake } from '../../recovery.js'
import type { TakeFile } from '../../types.js'
import { openLedger } from '../store/ledger.js'
import { onTakes } from '../store/notice.js'
import type { RecoveryOptions } from './createRecovery.js'
import { recoverTakes } from './recoverTakes.js'
import type { PersonsTakes } from './recoverTakes.js'
import { whoIsIt } from './whoIsIt.js'

export interface RunRecoveryOptions extends RecoveryOptions {
  takes: Store<readonly RecoveredTake[]>
  onEvent(event: RecoveredEvent): void
  onError(error: HippoError): void
  signal: AbortSignal
}

/** Recovery at work: what a person can ask of it. */
export interface RecoveryRun {
  resume(id: string): void
  discard(id: string): void
  dismiss(id: string): void
  readTake(id: string, form: 'playable' | 'download'): Promise<TakeFile | null>
}

/**
 * Looks for takes at once, and again whenever there may be more to do: for whoever is signed in at that moment. Null
 * where nobody wants it any more.
 */
export async function runRecovery(options: RunRecoveryOptions): Promise<RecoveryRun | null> {
  const { client, signal, onError } = options
  const ledger = await openLedger({ onWarning: () => {} })
  if (signal.aborted) {
    ledger.close()
    return null
  }
  let current: { person: string; theirs: PersonsTakes } | null = null
  let looking: Promise<void> | null = null
  let again = false
  let refused: string | null = null

  /** A page that looks often must not complain as often. */
  function onRefused(error: HippoError): void {
    if (error.code !== refused) onError(error)
    refused = error.code
  }

  async function look(): Promise<void> {
    if ((await ledger.isEmpty()) && !current) return
    const person = await whoIsIt(client, signal, onRefused)
    signal.throwIfAborted()
    if (person !== current?.person) {
      current?.theirs.leave()
      options.takes.set([])
      current = person === null ? null : { person, theirs: recoverTakes({ ...options, ledger, person }) }
    }
    if (person !== null) refused = null
    await current?.theirs.look()
  }

  /** One look at a time, and another one where something happened meanwhile. */
  function lookSoon(): void {
    again = true
    looking ??= (async () => {
      while (again && !signal.aborted) {
        again = false
        await look()
      }
    })()
      .catch((cause: unknown) => {
        if (!signal.aborted) onError(toHippoError(cause))
      })
      .finally(() => {
        looking = null
      })
  }

  const lookAndRetry = (): void => {
    if (document.visibilityState === 'hidden') return
    current?.theirs.retry()
    lookSoon()
  }
  addEventListener('online', lookAndRetry, { signal })
  document.addEventListener('visibilitychange', lookAndRetry, { signal })
  const stopHearing = onTakes(lookSoon)
  signal.addEventListener(
    'abort',
    () => {
      stopHearing()
      current?.theirs.leave()
      ledger.close()
    },
    { once: true },
  )
  lookSoon()

  return {
    resume: (id) => current?.theirs.resume(id),
    discard: (id) => current?.theirs.discard(id),
    dismiss: (id) => current?.theirs.dismiss(id),
    readTake: async (id, form) => (await current?.theirs.readTake(id, form)) ?? null,
  }
}
