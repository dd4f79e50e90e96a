import { createEmitter } from '../../core/emitter.js'
import { HippoError } from '../../core/error.js'
import { follow } from '../../core/follow.js'
import { createStore } from '../../core/store.js'
import { idleImport } from '../import/idleImport.js'
import type {
  ImportCapabilities,
  ImportSource,
  VideoImport,
  VideoImportEvent,
  VideoImportSnapshot,
} from '../import/types.js'
import { createHandover } from './handover.js'

/** Stands in for an import whose code is loaded with the first one; until then that one is `starting`. */
export function createImportOnFirstUse(
  capabilities: ImportCapabilities,
  make: () => Promise<VideoImport>,
): VideoImport {
  const before = createStore(idleImport)
  const emitter = createEmitter<{ event: VideoImportEvent; error: HippoError }>()
  let title: string | undefined

  const { real, order, forget } = createHandover<VideoImport>({
    make,
    made(videoImport) {
      videoImport.onEvent((event) => emitter.emit('event', event))
      videoImport.onError((error) => emitter.emit('error', error))
      return () => {}
    },
    failed,
  })

  const taken = follow<VideoImport, VideoImportSnapshot>(real, (made) => made, idleImport)
  const status = (): string | null => (real.get() ? null : before.get().state.status)

  function failed(error: HippoError): void {
    if (status() === 'starting') {
      before.set({ ...before.get(), state: { status: 'failed', error, canRetry: true } })
      emitter.emit('event', { type: 'import_failed', reason: error.message })
    }
    emitter.emit('error', error)
  }

  function start(source?: ImportSource, named?: string): void {
    if (!real.get() && status() !== 'starting') {
      title = named
      before.set({ ...idleImport, source: source ?? null, state: { status: 'starting' } })
    }
    order((videoImport) => videoImport.start(source, named))
  }

  return {
    capabilities,
    get: () => (real.get() ?? before).get(),
    subscribe(listener) {
      const stops = [before.subscribe(listener), taken.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    start,
    cancel() {
      if (status() === 'starting' && capabilities.cancel) {
        forget()
        before.set({ ...before.get(), state: { status: 'cancelled' } })
      } else order((videoImport) => videoImport.cancel())
    },
    retry() {
      if (status() === 'failed') start(before.get().source ?? undefined, title)
      else order((videoImport) => videoImport.retry())
    },
    reset() {
      if (status() === 'failed' || status() === 'cancelled') before.set(idleImport)
      else order((videoImport) => videoImport.reset())
    },
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    dispose() {
      if (real.get()) return real.get()?.dispose()
      if (status() !== 'starting') return
      forget()
      const error = new HippoError('aborted', 'The page stopped following this import.')
      before.set({ ...before.get(), state: { status: 'failed', error, canRetry: true } })
    },
  }
}
