import { HippoError } from '../../../core/error.js'
import type { StoreRoom, TakeStore } from './takeStore.js'

/** About three minutes of 720p with no network at all; more would put a phone's tab at risk. */
const ringLimitBytes = 64 * 1024 * 1024

/** From three quarters on there is still time to warn and to stop by hand. */
const scarceShare = 0.75

/** A take store in memory: what the server has acknowledged makes room for what is still to come. */
export function createMemoryRing(limitBytes: number = ringLimitBytes): TakeStore {
  let pieces: { start: number; blob: Blob }[] = []
  let size = 0
  let droppedTo = 0
  let closed = false
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const room = (): StoreRoom => {
    const held = size - droppedTo
    if (held >= limitBytes) return 'none'
    return held >= limitBytes * scarceShare ? 'scarce' : 'ample'
  }
  return {
    kind: 'memory',
    get size() {
      return size
    },
    get closed() {
      return closed
    },
    append(blob) {
      if (!closed && blob.size > 0) {
        pieces.push({ start: size, blob })
        size += blob.size
        changed()
      }
      return Promise.resolve(room())
    },
    read(start, end) {
      if (start < droppedTo) {
        const lost = new HippoError(
          'upload_mismatch',
          `The server asks for byte ${start}, but had acknowledged everything before byte ${droppedTo}.`,
          { hint: 'The media server lost data it had accepted: look at its storage.' },
        )
        return Promise.reject(lost)
      }
      const wanted = pieces.filter((piece) => piece.start < end && piece.start + piece.blob.size > start)
      const cut = wanted.map(({ start: from, blob }) => blob.slice(Math.max(0, start - from), end - from))
      return Promise.resolve(new Blob(cut))
    },
    file: () =>
      Promise.resolve(droppedTo === 0 && size > 0 ? new Blob(pieces.map(({ blob }) => blob)) : null),
    acknowledge(offset) {
      pieces = pieces.filter((piece) => piece.start + piece.blob.size > offset)
      // A piece is dropped as a whole, so the room is counted from the first one that is left.
      droppedTo = pieces[0]?.start ?? size
    },
    close() {
      if (closed) return
      closed = true
      changed()
    },
    free() {
      closed = true
      pieces = []
      droppedTo = size
      changed()
      listeners.clear()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
