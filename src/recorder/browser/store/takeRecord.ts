import type { LayerManifest, LayerName, TakeManifest } from './manifest.js'
import type { TakeStore } from './takeStore.js'

/** A take that this page holds: no other one can claim it before it is released, removed, or the page is gone. */
export interface TakeRecord {
  readonly manifest: TakeManifest
  /** Whether a crash of the browser leaves it where it is. */
  readonly durable: boolean
  /** Resolves when it is on the disk; `durationMs` or `title` alone is written once a second at most, and not waited for. */
  update(change: Partial<Omit<TakeManifest, 'id' | 'layers'>>): Promise<void>
  /** Adds the layer or changes it. */
  updateLayer(name: LayerName, change: Partial<Omit<LayerManifest, 'name'>>): Promise<void>
  /** The bytes of a layer; each layer is opened once. Those of a claimed take are closed. */
  openLayer(name: LayerName): Promise<TakeStore>
  /** Deletes bytes and manifest. */
  remove(): Promise<void>
  /** Leaves it to whoever claims it next. */
  release(): void
}
