import type { RecorderWarning } from '../../types.js'
import type { LayerName, TakeManifest } from './manifest.js'
import { withLayer } from './manifest.js'
import { createMemoryRing } from './memoryRing.js'
import type { TakeLedger } from './takeLedger.js'
import type { TakeRecord } from './takeRecord.js'
import type { TakeStore } from './takeStore.js'

/** A take that ends with its page. */
export function createMemoryRecord(first: TakeManifest, memoryBytes?: number): TakeRecord {
  let manifest = first
  const stores = new Map<LayerName, TakeStore>()
  return {
    get manifest() {
      return manifest
    },
    durable: false,
    update(change) {
      manifest = { ...manifest, ...change }
      return Promise.resolve()
    },
    updateLayer(name, change) {
      manifest = withLayer(manifest, name, change)
      return Promise.resolve()
    },
    openLayer(name) {
      const store = stores.get(name) ?? createMemoryRing(memoryBytes)
      stores.set(name, store)
      return Promise.resolve(store)
    },
    remove() {
      for (const store of stores.values()) store.free()
      return Promise.resolve()
    },
    release() {},
  }
}

/** The last resort, with a warning at each take. */
export function createMemoryLedger(
  why: string,
  memoryBytes: number | undefined,
  onWarning: (warning: RecorderWarning) => void,
): TakeLedger {
  return {
    begin(manifest) {
      onWarning({ code: 'store_not_durable', detail: why })
      return Promise.resolve(createMemoryRecord(manifest, memoryBytes))
    },
    all: () => Promise.resolve([]),
    dead: () => Promise.resolve([]),
    claim: () => Promise.resolve(null),
    files: () => Promise.resolve(new Map()),
    isEmpty: () => Promise.resolve(true),
    sweep: () => Promise.resolve(),
    close() {},
  }
}
