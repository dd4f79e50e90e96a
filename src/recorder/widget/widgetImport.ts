import { createEmitter } from '../../core/emitter.js'
import { HippoError, toHippoError } from '../../core/error.js'
import { createStore } from '../../core/store.js'
import { canRetry } from '../import/canRetry.js'
import { idleImport } from '../import/idleImport.js'
import { isImporting, refusedImport } from '../import/importing.js'
import type { VideoImport, VideoImportEvent, VideoImportState } from '../import/types.js'
import { windowImports } from './capabilities.js'
import { whenWidgetReady } from './whenWidgetReady.js'
import { widgetGone } from './widgetErrors.js'
import { currentWidget } from './widgetGlobal.js'
import { holdWidgetHost } from './widgetHost.js'
import type { WidgetHub } from './widgetHub.js'
import { isWithdrawnImport, widgetImportError } from './widgetImportErrors.js'
import type { ImportFollower } from './widgetImports.js'
import type { WidgetOptions } from './widgetOptions.js'
import type { ImportEvent } from './widgetTake.js'

const inWindow = "The widget's own window does that."

/** Opens the widget's import window and follows what it says. That the window was closed it never says. */
export function createWidgetImport(options: WidgetOptions, hub: WidgetHub): VideoImport {
  const store = createStore(idleImport)
  const emitter = createEmitter<{ event: VideoImportEvent; error: HippoError }>()
  let stopWaiting: (() => void) | null = null
  let stopFollowing: (() => void) | null = null
  let dropHost: (() => void) | null = null

  const set = (state: VideoImportState): void => store.set({ ...store.get(), state })
  const tellError = (error: HippoError): void => emitter.emit('error', error)
  const refuse = (command: string, hint?: string): void =>
    tellError(refusedImport(command, store.get().state, hint))
  /** Whether something is on its way that this page cannot stop. */
  const isMoving = (): boolean => isImporting(store.get().state) && store.get().state.status !== 'starting'

  function fail(error: HippoError, event: VideoImportEvent): void {
    set({ status: 'failed', error, canRetry: canRetry(error) })
    emitter.emit('event', event)
    tellError(error)
  }

  function leave(): void {
    stopWaiting?.()
    stopFollowing?.()
    dropHost?.()
    stopWaiting = stopFollowing = dropHost = null
  }

  const follower: ImportFollower = {
    heard(event, data) {
      if (event.type === 'import_failed') return endedBadly(event, data)
      if (event.type === 'import_complete') {
        const { video } = event
        store.set({
          ...store.get(),
          state: { status: 'ready', video },
          video: { videoId: video.videoId, shareUrl: video.shareUrl },
        })
      } else {
        set(uploading(store.get().state, event.operation === 'uploading' ? event.percent : 0))
      }
      emitter.emit('event', event)
    },
    safe() {
      set({ status: 'processing' })
      emitter.emit('event', { type: 'source_uploaded' })
    },
    displaced() {
      stopFollowing = null
      if (!isImporting(store.get().state)) return
      set({ status: 'failed', error: displaced(), canRetry: true })
    },
  }

  function endedBadly(event: Extract<ImportEvent, { type: 'import_failed' }>, data: unknown): void {
    if (!isWithdrawnImport(event)) return fail(widgetImportError(event, data), event)
    set({ status: 'cancelled' })
    emitter.emit('event', event)
  }

  function failAlone(cause: unknown): void {
    const error = toHippoError(cause)
    leave()
    fail(error, { type: 'import_failed', reason: error.message })
  }

  function openWindow(): void {
    try {
      const widget = currentWidget()
      if (!widget) throw widgetGone()
      hub.attach(widget)
      stopFollowing = hub.imports.follow(follower)
      widget.import()
    } catch (cause) {
      failAlone(cause)
    }
  }

  function start(): void {
    leave()
    store.set({ ...idleImport, state: { status: 'starting' } })
    dropHost = holdWidgetHost()
    stopWaiting = whenWidgetReady(options, { ready: openWindow, failed: failAlone })
  }

  return {
    capabilities: windowImports,
    get: store.get,
    subscribe: store.subscribe,
    start(source) {
      if (source)
        return refuse('start', 'This engine asks for the file in its own window: call start() with nothing.')
      if (isMoving()) return refuse('start')
      start()
    },
    cancel: () => refuse('cancel', inWindow),
    retry() {
      const { state } = store.get()
      if (state.status !== 'failed' || !state.canRetry) return refuse('retry')
      start()
    },
    reset() {
      if (isMoving()) return refuse('reset', inWindow)
      leave()
      store.set(idleImport)
    },
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    dispose() {
      leave()
      if (!isImporting(store.get().state)) return
      const error = new HippoError('aborted', 'The page stopped following this import.')
      set({ status: 'failed', error, canRetry: true })
    },
  }
}

/** Forward only, within one import. */
function uploading(before: VideoImportState, percent: number): VideoImportState {
  const reached = before.status === 'uploading' ? (before.percent ?? 0) : 0
  return {
    status: 'uploading',
    bytes: null,
    totalBytes: null,
    percent: Math.max(reached, percent),
    retrying: null,
  }
}

function displaced(): HippoError {
  return new HippoError('aborted', "The widget's window was opened for another import.", {
    hint: 'It has one window; what was begun in it before is not followed any more.',
  })
}
