import type { HippoError } from '../../src/core/error.js'
import type {
  Recorder,
  RecorderEvent,
  RecorderSnapshot,
  RecorderState,
  RecorderStatus,
} from '../../src/recorder/types.js'

/** Everything one recorder says, from the moment it is followed. */
export interface Followed {
  readonly events: RecorderEvent[]
  readonly errors: HippoError[]
  readonly snapshots: RecorderSnapshot[]
  /** Names of the events, in order. */
  names(): string[]
  codes(): string[]
  /** The statuses gone through, each once per stay. */
  statuses(): RecorderStatus[]
}

export function follow(recorder: Recorder): Followed {
  const events: RecorderEvent[] = []
  const errors: HippoError[] = []
  const snapshots = [recorder.get()]
  recorder.onEvent((event) => events.push(event))
  recorder.onError((error) => errors.push(error))
  recorder.subscribe(() => snapshots.push(recorder.get()))
  return {
    events,
    errors,
    snapshots,
    names: () => events.map(({ type }) => type),
    codes: () => errors.map(({ code }) => code),
    statuses: () =>
      snapshots
        .map(({ state }) => state.status)
        .filter((status, index, all) => index === 0 || status !== all[index - 1]),
  }
}

/** Resolves when the snapshot is as wanted; rejects with where it stands after `timeoutMs`. */
export function until(
  recorder: Recorder,
  wanted: (snapshot: RecorderSnapshot) => boolean,
  timeoutMs = 10_000,
): Promise<RecorderSnapshot> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const snapshot = recorder.get()
      if (!wanted(snapshot)) return
      clearTimeout(timer)
      stop()
      resolve(snapshot)
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`The recorder still stands at ${describe(recorder.get().state)}.`))
    }, timeoutMs)
    const stop = recorder.subscribe(look)
    look()
  })
}

export function untilStatus(recorder: Recorder, ...statuses: RecorderStatus[]): Promise<RecorderSnapshot> {
  return until(recorder, ({ state }) => statuses.includes(state.status))
}

function describe(state: RecorderState): string {
  return state.status === 'failed' ? `failed (${state.error.code}: ${state.error.message})` : state.status
}
