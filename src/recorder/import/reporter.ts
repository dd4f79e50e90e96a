import type { VideoImportEvent, VideoImportState } from './types.js'

/** Ten a second are smooth to the eye, and cheap. */
const everyMs = 100

/** Tells of an import's progress, forward only, and of its milestones once. */
export interface ImportReporter {
  state(state: VideoImportState): void
  event(event: VideoImportEvent): void
  /** Tells how far it is, as state by `make` and as an event, where that is news and not too soon. */
  progress(bytes: number, totalBytes: number | null, make: (bytes: number) => VideoImportState): void
  /** The server holds every byte. */
  safe(): void
}

export function createImportReporter(
  state: (state: VideoImportState) => void,
  event: (event: VideoImportEvent) => void,
  now: () => number = () => performance.now(),
): ImportReporter {
  let most = 0
  let percent = -1
  let toldAt = Number.NEGATIVE_INFINITY
  let isSafe = false
  return {
    state,
    event,
    progress(bytes, totalBytes, make) {
      most = Math.max(most, bytes)
      const at = now()
      if (at - toldAt < everyMs && most !== totalBytes) return
      toldAt = at
      state(make(most))
      if (totalBytes === null) return
      const reached = totalBytes > 0 ? Math.min(100, Math.floor((100 * most) / totalBytes)) : 100
      if (reached <= percent) return
      percent = reached
      event({ type: 'import_progress', operation: 'uploading', percent })
    },
    safe() {
      if (isSafe) return
      isSafe = true
      event({ type: 'source_uploaded' })
    },
  }
}
