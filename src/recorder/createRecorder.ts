import type { RecorderEvent, RecorderEventMap } from '../contract/types.js'
import { createEmitter } from '../core/emitter.js'
import { HippoError, toHippoError } from '../core/error.js'
import { createStore } from '../core/store.js'
import { createRecordingClock } from './clock.js'
import type { DriverPort, EngineDriver } from './driver.js'
import { noDevices, noProgress } from './idle.js'
import { createSession, liveStatuses, transition } from './session.js'
import type { SessionCommand, SessionEffect, SessionInput } from './session.js'
import type { RecordingSlot } from './slot.js'
import type { EngineCapabilities, Recorder, RecorderAdjustment, RecorderSnapshot } from './types.js'

/** What makes a recorder out of a driver. */
export interface RecorderParts {
  capabilities: EngineCapabilities
  /** Called once, at once; must touch no browser global and load nothing. */
  connect(port: DriverPort): EngineDriver
  /** Shared by all recorders of an engine, so that a second start while one records is refused. */
  slot?: RecordingSlot
  /** Milliseconds, monotonic. @default performance.now */
  now?: () => number
}

type Emitted = RecorderEventMap & { event: RecorderEvent; error: HippoError }

/** Joins the state machine, a driver and the stores into the public recorder; every engine is made with it. */
export function createRecorder(parts: RecorderParts): Recorder {
  const { capabilities, slot, now = () => performance.now() } = parts
  let session = createSession(capabilities)
  const snapshots = createStore(session.snapshot)
  const clock = createRecordingClock(now)
  const level = createStore(0)
  const progress = createStore(noProgress)
  const devices = createStore(noDevices)
  const emitter = createEmitter<Emitted>()
  const unwanted = new Map<number, AbortController>()
  const owner = {}
  /** Given while there was no take it could name. */
  let nextTitle: RecorderAdjustment | null = null

  const isCurrent = (take: number): boolean => take === session.snapshot.take
  const driver = parts.connect({
    signal: (signal) => dispatch({ from: 'driver', signal }),
    level: (take, value) => {
      if (isCurrent(take)) level.set(value)
    },
    progress: (take, value) => {
      if (isCurrent(take)) progress.set(value)
    },
    devices: devices.set,
  })

  function perform(effect: SessionEffect): void {
    switch (effect.type) {
      case 'start': {
        const controller = new AbortController()
        unwanted.set(effect.take, controller)
        driver.start(effect.take, effect.config, controller.signal)
        if (nextTitle) driver.adjust?.(effect.take, nextTitle)
        nextTitle = null
        return
      }
      case 'abort':
        unwanted.get(effect.take)?.abort()
        unwanted.delete(effect.take)
        return
      case 'release':
        unwanted.delete(effect.take)
        return driver.release(effect.take)
      case 'submit':
        return driver.submit?.(effect.take, { title: effect.title })
      case 'dispose':
        unwanted.clear()
        return driver.dispose()
      default:
        return driver[effect.type]?.(effect.take)
    }
  }

  /** A driver should not throw; where it does, the take fails instead of hanging. */
  function attempt(effect: SessionEffect): void {
    try {
      perform(effect)
    } catch (cause) {
      if (!('take' in effect)) return
      inputs.push({
        from: 'driver',
        signal: { type: 'failed', take: effect.take, error: toHippoError(cause) },
      })
    }
  }

  function follow(before: RecorderSnapshot, after: RecorderSnapshot, input: SessionInput): void {
    const at = input.from === 'driver' && 'at' in input.signal ? input.signal.at : undefined
    if (after.take !== before.take) {
      clock.reset()
      level.set(0)
      progress.set(noProgress)
    }
    const ran = before.state.status === 'recording'
    const runs = after.state.status === 'recording'
    if (runs && !ran) clock.run(at)
    if (ran && !runs) {
      clock.hold(at)
      level.set(0)
    }
    const { state } = after
    if (state !== before.state && state.status === 'review' && state.durationMs !== null) {
      clock.settle(state.durationMs)
    }
    if (!liveStatuses.has(state.status)) slot?.free(owner)
  }

  const inputs: SessionInput[] = []
  let busy = false

  /** One input at a time, to its end: what a listener or the driver sends meanwhile waits its turn. */
  function dispatch(input: SessionInput): void {
    inputs.push(input)
    if (busy) return
    busy = true
    try {
      for (let next = inputs.shift(); next; next = inputs.shift()) step(next)
    } finally {
      busy = false
    }
  }

  /** Whether `input` begins a take that another recorder leaves no room for: then it is refused here. */
  function isRefused(input: SessionInput): boolean {
    if (input.from !== 'command' || session.disposed || !slot) return false
    const { type } = input.command
    const failed = session.snapshot.state.status === 'failed' && session.kept === null
    const begins = type === 'start' || type === 'retake' || (type === 'retry' && failed)
    if (!begins || slot.take(owner)) return false
    const message = `${type}() does nothing: another recorder is recording.`
    const hint = 'Stop the other one first, or share one recorder between both places.'
    emitter.emit('error', new HippoError('recording_in_progress', message, { hint }))
    return true
  }

  function step(input: SessionInput): void {
    if (isRefused(input)) return
    const { effects, events, errors, ...after } = transition(session, input)
    const before = session.snapshot
    session = after.session
    follow(before, session.snapshot, input)
    for (const effect of effects) attempt(effect)
    snapshots.set(session.snapshot)
    for (const event of events) {
      emitter.emit(event.type, event as never)
      emitter.emit('event', event)
    }
    for (const error of errors) emitter.emit('error', error)
    if (session.freed) emitter.clear()
  }

  /** Changes no state, so it does not pass the machine. */
  function adjust(change: RecorderAdjustment): void {
    const { take, state } = session.snapshot
    const titles = change.type === 'title'
    if (!session.disposed && (titles ? capabilities.submit : capabilities.devices)) {
      const named = liveStatuses.has(state.status) || state.status === 'review' || session.kept !== null
      if (titles && !named) nextTitle = change
      else driver.adjust?.(take, change)
      return
    }
    const why = titles
      ? 'this engine names takes in its own window'
      : 'this engine keeps its devices to itself'
    const message = `adjust() does nothing: ${session.disposed ? 'the recorder is disposed' : why}.`
    emitter.emit('error', new HippoError('illegal_command', message))
  }

  function command(next: SessionCommand): void {
    dispatch({ from: 'command', command: next })
  }

  return {
    capabilities,
    clock: clock.store,
    level,
    progress,
    devices: driver.knownDevices ?? devices,
    adjust,
    readTake: async (form) => (await driver.readTake?.(session.snapshot.take, form)) ?? null,
    get: snapshots.get,
    subscribe: snapshots.subscribe,
    start: (config = {}) => command({ type: 'start', config }),
    pause: () => command({ type: 'pause' }),
    resume: () => command({ type: 'resume' }),
    stop: () => command({ type: 'stop' }),
    submit: (options = {}) => command({ type: 'submit', title: options.title }),
    cancel: () => command({ type: 'cancel' }),
    retake: () => command({ type: 'retake' }),
    retry: () => command({ type: 'retry' }),
    reset: () => command({ type: 'reset' }),
    on: (name, listener) => emitter.on(name, listener as never),
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    dispose: () => command({ type: 'dispose' }),
  }
}
