import { createStore, type ReadableStore } from '../core/store.js'
import type { Recorder } from '../recorder/types.js'

/** How much recorded time one sample stands for; a day of a stalled upload stays under 100 000 samples. */
const sampleMs = 1000

interface Sample {
  bytes: number
  ms: number
}

/**
 * Recorded time in milliseconds whose bytes the server holds: the clock is noted beside the bytes produced by
 * then, so that a varying bit rate cannot promise too much.
 */
export function createSavedTime(recorder: Recorder): ReadableStore<number> {
  const saved = createStore(0)
  let samples: Sample[] = []
  // A new take counts from nothing again.
  let produced = 0
  const note = (): void => {
    const { producedBytes, sentBytes } = recorder.progress.get()
    if (producedBytes < produced) {
      samples = []
      saved.set(0)
    }
    produced = producedBytes
    if (produced === 0) return
    const ms = recorder.clock.get()
    const last = samples.at(-1)
    if (!last || (producedBytes > last.bytes && ms >= last.ms + sampleMs))
      samples.push({ bytes: producedBytes, ms })
    if (sentBytes >= producedBytes) saved.set(ms)
    let held = -1
    while ((samples[held + 1]?.bytes ?? Infinity) <= sentBytes) held += 1
    if (held < 0) return
    saved.set(Math.max(saved.get(), samples[held]?.ms ?? 0))
    samples = samples.slice(held + 1)
  }
  recorder.progress.subscribe(note)
  note()
  return saved
}
