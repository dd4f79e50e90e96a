import type { ReadableStore } from '../core/store.js'
import { addBacklogStep, backlogOf } from './browser/upload/backlog.js'
import type { BacklogSample, UploadBacklog } from './browser/upload/backlog.js'
import type { UploadProgress } from './types.js'

export type { UploadBacklog } from './browser/upload/backlog.js'

/** A standstill is seen although nothing changes. */
const lookEveryMs = 1000

/**
 * How far the upload is behind the recording, how fast it is, and how long it will still take, from the progress of a
 * recorder. Only while somebody listens it also notices that nothing moves any more.
 */
export function createUploadBacklog(
  progress: ReadableStore<UploadProgress>,
  now: () => number = () => performance.now(),
): ReadableStore<UploadBacklog> {
  const listeners = new Set<() => void>()
  let seen = progress.get()
  let steps: BacklogSample[] = [{ at: now(), ...seen }]
  let value: UploadBacklog = backlogOf(steps, seen, now())
  /** What listeners know of: whoever reads in between must not keep a change from them. */
  let told = value
  let stop = (): void => {}

  function update(): void {
    const at = now()
    const current = progress.get()
    if (current !== seen) {
      seen = current
      steps = addBacklogStep(steps, { at, ...current })
    }
    const next = backlogOf(steps, current, at)
    if (!isSame(next, value)) value = next
  }

  function look(): void {
    update()
    if (value === told) return
    told = value
    for (const listener of [...listeners]) listener()
  }

  function start(): void {
    const stopListening = progress.subscribe(look)
    const timer = setInterval(look, lookEveryMs)
    stop = () => {
      stopListening()
      clearInterval(timer)
    }
  }

  return {
    get() {
      if (progress.get() !== seen) update()
      return value
    },
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}

function isSame(a: UploadBacklog, b: UploadBacklog): boolean {
  return (
    a.behindBytes === b.behindBytes &&
    a.bytesPerSecond === b.bytesPerSecond &&
    a.secondsLeft === b.secondsLeft
  )
}
