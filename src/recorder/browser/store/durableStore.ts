import type { Keeper } from './keeper.js'
import { createMemoryRing } from './memoryRing.js'
import type { StoreRoom, TakeStore } from './takeStore.js'

export interface DurableStoreOptions {
  /** What is left on the disk. */
  room(): StoreRoom
  /** Of what the disk no longer takes. */
  memoryBytes?: number
  /** The disk takes no more, for another reason than that it is full. */
  onBroken(cause: unknown): void
}

/**
 * A take store on the disk. A piece counts once it is written, so whatever is read of it would be there after a crash.
 * When the disk refuses one, that and all later ones stay in memory: nothing is lost as long as the page lives.
 */
export function createDurableStore(keeper: Keeper, options: DurableStoreOptions): TakeStore {
  let written = keeper.size
  let pending = 0
  let ending = false
  let closed = false
  let full = false
  let rest: TakeStore | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const size = (): number => written + (rest?.size ?? 0)

  async function keep(blob: Blob): Promise<StoreRoom> {
    if (!rest) {
      try {
        await keeper.append(blob)
        written += blob.size
        return options.room()
      } catch (cause) {
        full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
        rest = createMemoryRing(options.memoryBytes)
        if (!full) options.onBroken(cause)
      }
    }
    const room = await rest.append(blob)
    return full ? 'none' : room
  }

  function seal(): void {
    if (closed) return
    closed = true
    rest?.close()
    keeper.seal().catch(options.onBroken)
    changed()
  }

  return {
    kind: keeper.kind,
    get size() {
      return size()
    },
    get closed() {
      return closed
    },
    append(blob) {
      if (ending || blob.size === 0) return Promise.resolve(full ? 'none' : options.room())
      pending += 1
      const kept = turn.then(() => keep(blob))
      turn = kept.finally(() => {
        pending -= 1
        if (ending && pending === 0) seal()
        else changed()
      })
      return kept
    },
    async read(start, end) {
      const parts: Blob[] = []
      if (start < written) parts.push(await keeper.read(start, Math.min(end, written)))
      if (rest && end > written) {
        parts.push(await rest.read(Math.max(0, start - written), end - written))
      }
      return parts.length === 1 && parts[0] ? parts[0] : new Blob(parts)
    },
    acknowledge(offset) {
      rest?.acknowledge(offset - written)
    },
    close() {
      ending = true
      if (pending === 0) seal()
    },
    async file() {
      if (size() === 0) return null
      if (!rest) return keeper.file()
      const tail = await rest.file()
      return tail && new Blob([await keeper.read(0, written), tail])
    },
    free() {
      ending = true
      closed = true
      rest?.free()
      changed()
      listeners.clear()
      // What cannot be deleted now is swept later.
      turn.then(() => keeper.remove()).catch(() => {})
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
