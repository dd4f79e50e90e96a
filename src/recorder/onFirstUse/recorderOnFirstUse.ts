import type {
  RecordErrorReason,
  RecorderEvent,
  RecorderEventMap,
  RecordingConfig,
} from '../../contract/types.js'
import { createEmitter } from '../../core/emitter.js'
import { HippoError } from '../../core/error.js'
import { follow } from '../../core/follow.js'
import { createStore, type ReadableStore } from '../../core/store.js'
import { idleSnapshot, noDevices, noProgress } from '../idle.js'
import type { EngineCapabilities, Recorder, RecorderSnapshot, RecorderState } from '../types.js'
import { createHandover } from './handover.js'

type Emitted = RecorderEventMap & { event: RecorderEvent; error: HippoError }

/** A take that never got as far as its code. */
const waitingTake = 1

/**
 * Stands in for a recorder whose code is not there yet. Whoever watches it makes it load, so that the click that
 * starts a take finds it loaded and asks for the screen at once; where it comes first, the take is `requesting`
 * and begins with the code, within the seconds for which browsers count a click. What is withdrawn meanwhile is
 * never begun, so that no picker opens for it.
 */
export function createRecorderOnFirstUse(
  capabilities: EngineCapabilities,
  make: () => Promise<Recorder>,
): Recorder {
  const before = createStore(idleSnapshot)
  const emitter = createEmitter<Emitted>()
  let disposed = false

  const { real, load, order, forget, close } = createHandover<Recorder>({
    make,
    made(recorder) {
      let early: (() => void)[] | null = []
      // What follows from the first orders is told once it can be seen.
      const tell = (act: () => void): void => void (early ? early.push(act) : act())
      recorder.onEvent((event) => tell(() => say(event)))
      recorder.onError((error) => tell(() => emitter.emit('error', error)))
      return () => {
        for (const act of early ?? []) act()
        early = null
      }
    },
    failed(error) {
      if (isAsked()) fail(error, 'NETWORK_ERROR')
      else emitter.emit('error', error)
    },
  })

  const taken = follow<Recorder, RecorderSnapshot>(real, (recorder) => recorder, idleSnapshot)
  const now = (): ReadableStore<RecorderSnapshot> => real.get() ?? before
  /** Whether a take waits for the code. */
  const isAsked = (): boolean => now() === before && before.get().state.status === 'requesting'
  const show = (state: RecorderState): void => before.set({ ...before.get(), state })

  function say(event: RecorderEvent): void {
    emitter.emit(event.type, event as never)
    emitter.emit('event', event)
  }

  function fail(error: HippoError, reason: RecordErrorReason): void {
    forget()
    show({ status: 'failed', error, reason })
    say({ type: 'record_error', reason, detail: error.message })
  }

  function withdraw(): void {
    forget()
    show({ status: 'cancelled' })
    say({ type: 'record_aborted' })
  }

  function command(act: (recorder: Recorder) => void): void {
    if (disposed && !real.get()) emitter.emit('error', gone())
    else order(act)
  }

  function start(config: RecordingConfig = {}): void {
    if (!disposed && now() === before && !isAsked()) {
      before.set({ ...idleSnapshot, take: waitingTake, config, state: { status: 'requesting' } })
    }
    command((recorder) => recorder.start(config))
  }

  /** Whether nothing came of a take, and its code is still not there. */
  const hasLost = (status: 'failed' | 'cancelled'): boolean =>
    !disposed && now() === before && before.get().state.status === status

  return {
    capabilities,
    clock: follow(real, ({ clock }) => clock, 0),
    level: follow(real, ({ level }) => level, 0),
    progress: follow(real, ({ progress }) => progress, noProgress),
    devices: follow(real, ({ devices }) => devices, noDevices),
    get: () => now().get(),
    subscribe(listener) {
      load()
      const stops = [before.subscribe(listener), taken.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    adjust: (change) => command((recorder) => recorder.adjust(change)),
    readTake: async (form) => (await real.get()?.readTake(form)) ?? null,
    start,
    pause: () => command((recorder) => recorder.pause()),
    resume: () => command((recorder) => recorder.resume()),
    stop() {
      if (isAsked()) fail(neverBegan(), 'NOTHING_RECORDED')
      else command((recorder) => recorder.stop())
    },
    submit: (options) => command((recorder) => recorder.submit(options)),
    cancel() {
      if (isAsked() && capabilities.cancel) withdraw()
      else command((recorder) => recorder.cancel())
    },
    retake: () => command((recorder) => recorder.retake()),
    retry() {
      if (hasLost('failed')) start(before.get().config)
      else command((recorder) => recorder.retry())
    },
    reset() {
      if (hasLost('failed') || hasLost('cancelled')) before.set(idleSnapshot)
      else command((recorder) => recorder.reset())
    },
    on: (name, listener) => emitter.on(name, listener as never),
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    dispose() {
      if (isAsked()) withdraw()
      disposed = true
      close()
      real.get()?.dispose()
    },
  }
}

function neverBegan(): HippoError {
  return new HippoError('empty_recording', 'The take was stopped before it began.')
}

function gone(): HippoError {
  return new HippoError('illegal_command', 'The recorder is disposed.', { hint: 'Make another recorder.' })
}
