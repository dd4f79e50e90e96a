import type { TakeRecord } from '../../../src/recorder/browser/store/ledger.js'
import type { LayerName, TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import { withLayer } from '../../../src/recorder/browser/store/manifest.js'
import type { TakeStore } from '../../../src/recorder/browser/store/takeStore.js'

/** A disk of the test: what was written survives the page that wrote it. */
export interface Disk {
  begin(manifest: TakeManifest): TakeRecord
  /** What a page after a crash finds: the manifest as it was written last, and closed stores. */
  claim(): TakeRecord
  /** Null where nothing is kept any more. */
  readonly manifest: TakeManifest | null
  /** Everything appended, in its order. */
  bytes(layer?: LayerName): Promise<Buffer>
  readonly released: number
  /** The last piece of a layer was in memory only, as on a full disk: it is gone with its page. */
  loseTail(layer?: LayerName): void
}

/** `forgetful` keeps, like memory, only what the server has not acknowledged. */
export function createDisk({ forgetful = false }: { forgetful?: boolean } = {}): Disk {
  const files = new Map<LayerName, Blob[]>()
  let kept: TakeManifest | null = null
  let released = 0

  function openRecord(first: TakeManifest, closed: boolean): TakeRecord {
    let manifest = first
    const write = async (next: TakeManifest): Promise<void> => {
      manifest = next
      // A disk takes its time; whoever does not wait relies on what is not there.
      await new Promise((resolve) => setTimeout(resolve, 5))
      kept = next
    }
    return {
      get manifest() {
        return manifest
      },
      durable: !forgetful,
      update: (change) => write({ ...manifest, ...change }),
      updateLayer: (name, change) => write(withLayer(manifest, name, change)),
      openLayer(name) {
        const pieces = files.get(name) ?? []
        files.set(name, pieces)
        return Promise.resolve(openStore(pieces, closed, forgetful))
      },
      remove() {
        kept = null
        files.clear()
        return Promise.resolve()
      },
      release() {
        released += 1
      },
    }
  }

  return {
    begin(manifest) {
      kept = manifest
      return openRecord(manifest, false)
    },
    claim() {
      if (kept === null) throw new Error('Nothing is kept.')
      return openRecord(kept, true)
    },
    get manifest() {
      return kept
    },
    bytes: async (layer = 'main') => Buffer.from(await new Blob(files.get(layer)).arrayBuffer()),
    get released() {
      return released
    },
    loseTail: (layer = 'main') => void files.get(layer)?.pop(),
  }
}

function openStore(pieces: Blob[], wasClosed: boolean, forgetful: boolean): TakeStore {
  let closed = wasClosed
  let acknowledged = 0
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const all = (): Blob => new Blob(pieces)
  return {
    kind: forgetful ? 'memory' : 'opfs',
    get size() {
      return pieces.reduce((sum, piece) => sum + piece.size, 0)
    },
    get closed() {
      return closed
    },
    append(blob) {
      pieces.push(blob)
      changed()
      return Promise.resolve('ample')
    },
    read: (start, end) =>
      forgetful && start < acknowledged
        ? Promise.reject(new Error('dropped'))
        : Promise.resolve(all().slice(start, end)),
    file: () => Promise.resolve(all()),
    acknowledge(offset) {
      acknowledged = Math.max(acknowledged, offset)
    },
    close() {
      closed = true
      changed()
    },
    free() {
      closed = true
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
