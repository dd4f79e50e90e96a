import type { Recorder } from '../../../src/recorder/types.js'

/** Resolves once this much recorded time has passed. */
export function untilClock(recorder: Recorder, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (recorder.clock.get() < ms) return
      stop()
      resolve()
    }
    const stop = recorder.clock.subscribe(look)
    look()
  })
}
