import type { HippoClient } from '../../../client/types.js'
import { createEmitter } from '../../../core/emitter.js'
import type { HippoError } from '../../../core/error.js'
import { toHippoError } from '../../../core/error.js'
import { loadPart } from '../../../core/loadPart.js'
import { createStore } from '../../../core/store.js'
import type { RecoveredEvent, RecoveredTake, TakeRecovery } from '../../recovery.js'
import type { BrowserEngineInternals } from '../internals.js'
import type { BrowserEngineOptions } from '../options.js'
import { mayKeepTakes, onTakes } from '../store/notice.js'
import type { RecoveryRun } from './runRecovery.js'

export interface RecoveryOptions extends BrowserEngineOptions, BrowserEngineInternals {
  client: HippoClient
}

/** What is left of earlier pages. In a browser that keeps no take nothing is loaded for it, and nobody is asked. */
export function createRecovery(options: RecoveryOptions): TakeRecovery {
  const takes = createStore<readonly RecoveredTake[]>([])
  const told = createEmitter<{ event: RecoveredEvent; error: HippoError }>()
  let started: AbortController | null = null
  let run: Promise<RecoveryRun | null> | null = null

  function load(signal: AbortSignal): Promise<RecoveryRun | null> {
    return loadPart(import('./runRecovery.js')).then(
      ({ runRecovery }) => {
        if (signal.aborted) return null
        return runRecovery({
          ...options,
          takes,
          signal,
          onEvent: (event) => told.emit('event', event),
          onError: (error) => told.emit('error', error),
        })
      },
      (cause: unknown) => {
        run = null
        told.emit('error', toHippoError(cause))
        return null
      },
    )
  }

  const tell = (act: (running: RecoveryRun) => void): void => {
    void run?.then((running) => {
      if (running) act(running)
    })
  }

  return {
    get: takes.get,
    subscribe: takes.subscribe,
    start() {
      if (started) return
      started = new AbortController()
      const { signal } = started
      const look = (): void => {
        if (!signal.aborted) run ??= load(signal)
      }
      // A take that is begun later, here or in another tab, may be left behind as well.
      signal.addEventListener('abort', onTakes(look), { once: true })
      void mayKeepTakes().then((may) => may && look())
    },
    resume: (id) => tell((running) => running.resume(id)),
    discard: (id) => tell((running) => running.discard(id)),
    dismiss: (id) => tell((running) => running.dismiss(id)),
    readTake: async (id, form) => (await run)?.readTake(id, form) ?? null,
    onEvent: (listener) => told.on('event', listener),
    onError: (listener) => told.on('error', listener),
    dispose() {
      started?.abort()
      started = null
      run = null
      takes.set([])
    },
  }
}
