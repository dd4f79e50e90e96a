import type { HippoClient } from '../../client/types.js'
import { createEmitter } from '../../core/emitter.js'
import { HippoError, toHippoError } from '../../core/error.js'
import { createStore } from '../../core/store.js'
import { canRetry, mustBeginAnew } from './canRetry.js'
import { idleImport } from './idleImport.js'
import { isImporting, refusedImport } from './importing.js'
import type { ImportInternals } from './internals.js'
import { createImportJob, type ImportJob } from './job.js'
import { checkFile } from './mediaFile.js'
import { checkUrl } from './mediaUrl.js'
import { createImportReporter } from './reporter.js'
import { sourceImports } from './sourceImports.js'
import type {
  CreateImportOptions,
  ImportSource,
  VideoImport,
  VideoImportEvent,
  VideoImportState,
} from './types.js'

function noSource(): HippoError {
  return new HippoError('illegal_command', 'start() was given nothing to import.', {
    hint: 'Give it { file } or { url }.',
  })
}

/** `createImport`, with what its own tests replace. */
export function createImportMachine(
  client: HippoClient,
  options: CreateImportOptions = {},
  internals: ImportInternals = {},
): VideoImport {
  const store = createStore(idleImport)
  const emitter = createEmitter<{ event: VideoImportEvent; error: HippoError }>()
  let wanted: { source: ImportSource; title: string | undefined } | null = null
  let job: ImportJob | null = null
  let stop = new AbortController()

  const isWorking = (): boolean => isImporting(store.get().state)
  const set = (state: VideoImportState): void => store.set({ ...store.get(), state })

  const refuse = (command: string): void => {
    emitter.emit('error', refusedImport(command, store.get().state))
  }

  function fail(error: HippoError): void {
    set({ status: 'failed', error, canRetry: canRetry(error) })
    emitter.emit('event', { type: 'import_failed', reason: error.message })
    emitter.emit('error', error)
  }

  /** What belongs to a run that was stopped is not heard any more. */
  function makeJob(source: ImportSource, title: string | undefined): ImportJob {
    const mine = (): boolean => job === made && !stop.signal.aborted
    const made: ImportJob = createImportJob({
      ...internals,
      client,
      source,
      title,
      poll: options.poll ?? {},
      reporter: createImportReporter(
        (state) => mine() && set(state),
        (event) => mine() && emitter.emit('event', event),
      ),
      onCreated: (video) => mine() && store.set({ ...store.get(), video }),
    })
    return made
  }

  async function run(current: ImportJob, { signal }: AbortController): Promise<void> {
    emitter.emit('event', { type: 'import_progress', operation: 'started' })
    try {
      const end = await current.run(signal)
      if (signal.aborted) return
      set(end)
      if (end.status === 'ready') emitter.emit('event', { type: 'import_complete', video: end.video })
    } catch (cause) {
      if (signal.aborted) return
      const error = toHippoError(cause, 'import_failed')
      if (mustBeginAnew(error)) job = null
      fail(error)
    }
  }

  function begin(source: ImportSource, title: string | undefined): void {
    wanted = { source, title }
    job ??= makeJob(source, title)
    stop = new AbortController()
    set({ status: 'starting' })
    void run(job, stop)
  }

  /** Tells the server that a video is not wanted; who imports does not wait for that. */
  function withdraw(unwanted: ImportJob | null): void {
    unwanted?.withdraw().catch((cause: unknown) => {
      const error = toHippoError(cause)
      if (error.code !== 'not_found' && error.code !== 'gone') emitter.emit('error', error)
    })
  }

  /** Forgets the import before; where it waits for bytes that will not come, the server hears of it. */
  function forget(): void {
    if (job?.unsent) withdraw(job)
    job = null
    wanted = null
    store.set(idleImport)
  }

  return {
    capabilities: sourceImports,
    get: store.get,
    subscribe: store.subscribe,
    start(given, title) {
      if (isWorking()) return refuse('start')
      if (!given) return emitter.emit('error', noSource())
      forget()
      store.set({ ...idleImport, source: given })
      try {
        if (given.file) checkFile(given.file)
        begin(given.file ? given : { url: checkUrl(given.url) }, title)
      } catch (error) {
        fail(toHippoError(error))
      }
    },
    cancel() {
      const { state } = store.get()
      if (!isWorking() && state.status !== 'failed') return refuse('cancel')
      stop.abort()
      withdraw(job)
      job = null
      set({ status: 'cancelled' })
    },
    retry() {
      const { state } = store.get()
      if (state.status !== 'failed' || !state.canRetry || !wanted) return refuse('retry')
      begin(wanted.source, wanted.title)
    },
    reset() {
      if (isWorking()) return refuse('reset')
      forget()
    },
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    dispose() {
      if (!isWorking()) return
      stop.abort()
      const error = new HippoError('aborted', 'The page stopped following this import.')
      set({ status: 'failed', error, canRetry: true })
    },
  }
}
