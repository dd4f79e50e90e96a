import { createEmitter } from '../core/emitter.js'
import { HippoError } from '../core/error.js'
import { follow } from '../core/follow.js'
import { createStore, type ReadableStore } from '../core/store.js'
import { idleSnapshot, noDevices, noProgress } from '../recorder/idle.js'
import type {
  Recorder,
  RecorderAdjustment,
  RecorderDevices,
  RecorderEvent,
  RecorderSnapshot,
  TakeFile,
  UploadProgress,
} from '../recorder/types.js'
import { createUploadBacklog, type UploadBacklog } from '../recorder/uploadBacklog.js'
import type { BubblePlace } from './bubblePlace.js'
import { createSavedTime } from './savedTime.js'

/** What is seen before there is anything to send. */
export const noBacklog: UploadBacklog = { behindBytes: 0, bytesPerSecond: null, secondsLeft: null }

/** A recorder that lives outside React: made for its first user, disposed of after its last. */
export interface RecorderHandle extends ReadableStore<RecorderSnapshot> {
  readonly clock: ReadableStore<number>
  readonly level: ReadableStore<number>
  readonly progress: ReadableStore<UploadProgress>
  /** Recorded time in milliseconds that the server already holds. */
  readonly saved: ReadableStore<number>
  readonly backlog: ReadableStore<UploadBacklog>
  readonly devices: ReadableStore<RecorderDevices>
  /** Where a person has put the camera, and in which take; null before. */
  readonly bubble: ReadableStore<MovedBubble | null>
  adjust(change: RecorderAdjustment): void
  /** Null without a recorder, as where nothing is kept. */
  readTake(form: 'playable' | 'download'): Promise<TakeFile | null>
  /** Gives a command to the recorder; without one it is refused as `illegal_command`. */
  run(command: (recorder: Recorder) => void): void
  onEvent(listener: (event: RecorderEvent) => void): () => void
  /** Hears of refused commands, and of each failure of the take or its upload once. */
  onError(listener: (error: HippoError) => void): () => void
  /** Counts one user more; returns the way to leave. */
  retain(): () => void
}

/** A place chosen by hand, and the take it was chosen in; 0 before the first, and then it counts for all. */
export interface MovedBubble extends BubblePlace {
  take: number
}

interface Emitted {
  event: RecorderEvent
  error: HippoError
}

/**
 * Makes the handle of a recorder that `make` creates when it is first needed. Leaving and coming back within
 * one task keeps it, which is what StrictMode does to every component.
 */
export function createRecorderHandle(make: () => Recorder): RecorderHandle {
  const current = createStore<Recorder | null>(null)
  const saved = createStore<ReadableStore<number> | null>(null)
  const backlog = createStore<ReadableStore<UploadBacklog> | null>(null)
  const bubble = createStore<MovedBubble | null>(null)
  const emitter = createEmitter<Emitted>()
  let users = 0

  function create(): void {
    const recorder = make()
    recorder.onEvent((event) => emitter.emit('event', event))
    recorder.onError((error) => emitter.emit('error', error))
    recorder.subscribe(tellFailures(recorder, (error) => emitter.emit('error', error)))
    saved.set(createSavedTime(recorder))
    backlog.set(createUploadBacklog(recorder.progress))
    current.set(recorder)
  }

  function dispose(): void {
    const recorder = current.get()
    if (users > 0 || !recorder) return
    current.set(null)
    saved.set(null)
    backlog.set(null)
    bubble.set(null)
    recorder.dispose()
  }

  function run(command: (recorder: Recorder) => void): void {
    const recorder = current.get()
    if (recorder && users > 0) command(recorder)
    else emitter.emit('error', gone())
  }

  const snapshot = follow(current, (recorder) => recorder, idleSnapshot)
  return {
    // A recorder without a take looks like none, so that making it re-renders nobody.
    get: () => (snapshot.get().take === 0 && isIdle(snapshot.get()) ? idleSnapshot : snapshot.get()),
    subscribe: snapshot.subscribe,
    clock: follow(current, (recorder) => recorder.clock, 0),
    level: follow(current, (recorder) => recorder.level, 0),
    progress: follow(current, (recorder) => recorder.progress, noProgress),
    saved: follow(saved, (store) => store, 0),
    backlog: follow(backlog, (store) => store, noBacklog),
    devices: follow(current, (recorder) => recorder.devices, noDevices),
    bubble,
    adjust(change) {
      run((recorder) => {
        if (change.type === 'bubble') bubble.set({ x: change.x, y: change.y, take: recorder.get().take })
        recorder.adjust(change)
      })
    },
    readTake: async (form) => (await current.get()?.readTake(form)) ?? null,
    run,
    onEvent: (listener) => emitter.on('event', listener),
    onError: (listener) => emitter.on('error', listener),
    retain() {
      users += 1
      if (!current.get()) create()
      let left = false
      return () => {
        if (left) return
        left = true
        users -= 1
        queueMicrotask(dispose)
      }
    },
  }
}

function isIdle({ state, upload }: RecorderSnapshot): boolean {
  return state.status === 'idle' && upload.status === 'none'
}

/** Tells of each error in the state once, however often the state is looked at. */
function tellFailures(recorder: Recorder, tell: (error: HippoError) => void): () => void {
  const told = new WeakSet<HippoError>()
  return () => {
    const { state, upload } = recorder.get()
    for (const part of [state, upload]) {
      if (part.status !== 'failed' || told.has(part.error)) continue
      told.add(part.error)
      tell(part.error)
    }
  }
}

function gone(): HippoError {
  return new HippoError('illegal_command', 'The component that owned this recorder is not mounted.', {
    hint: 'Give commands from event handlers, or keep the recorder in a <RecorderScope> above what unmounts.',
  })
}
