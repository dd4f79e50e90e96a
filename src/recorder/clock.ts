import { createStore } from '../core/store.js'
import type { ReadableStore } from '../core/store.js'

/** Often enough for a display of seconds never to look stuck. */
const tickMs = 250

/** Counts recorded time: runs while recording, holds in a pause. */
export interface RecordingClock {
  readonly store: ReadableStore<number>
  reset(): void
  /** Goes on from `at`, an instant on the clock of `now`; default now. */
  run(at?: number): void
  hold(at?: number): void
  /** Replaces the counted time by a measured one. */
  settle(durationMs: number): void
}

export function createRecordingClock(now: () => number): RecordingClock {
  const store = createStore(0)
  let counted = 0
  let since: number | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const read = (at: number): number => counted + (since === null ? 0 : Math.max(0, at - since))
  const halt = (at: number): void => {
    counted = read(at)
    since = null
    clearInterval(timer)
  }
  return {
    store,
    reset() {
      halt(now())
      counted = 0
      store.set(0)
    },
    run(at = now()) {
      if (since !== null) return
      since = at
      timer = setInterval(() => store.set(Math.round(read(now()))), tickMs)
      store.set(Math.round(read(now())))
    },
    hold(at = now()) {
      halt(at)
      store.set(Math.round(counted))
    },
    settle(durationMs) {
      halt(now())
      counted = durationMs
      store.set(Math.round(durationMs))
    },
  }
}
