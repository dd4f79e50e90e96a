import type { CreatedRecording } from '../../../contract/app/recordings.js'
import type { RecordingConfig } from '../../../contract/types.js'

export type LayerName = 'main' | 'camera'

/** One file of a take. */
export interface LayerManifest {
  name: LayerName
  mimeType: string
  /** When its first frame was, after the first layer's, in milliseconds. */
  offsetMs: number
  /** Where its upload goes on; null before it was created. */
  uploadUrl: string | null
}

/** What is known of a take beside its bytes: all that another page needs to bring it to its end. Plain JSON. */
export interface TakeManifest {
  /** Also the key that makes a repeated creation give the same video. */
  id: string
  /** `client.scope` and `capabilities().person` of who recorded; null where the backend had not said yet. */
  scope: string
  person: string | null
  /** Epoch milliseconds. */
  createdAt: number
  config: RecordingConfig
  /** What the backend made for it, without the ticket; null before it answered. */
  created: Omit<CreatedRecording, 'ticket'> | null
  layers: readonly LayerManifest[]
  /** Recorded so far, pauses left out. */
  durationMs: number
  /** `submitted` is asked for, perhaps not yet told to the backend. */
  phase: 'recording' | 'stopped' | 'submitted'
  title: string | null
}

/** The manifest with this layer added or changed; layers stay in their order. */
export function withLayer(
  manifest: TakeManifest,
  name: LayerName,
  change: Partial<Omit<LayerManifest, 'name'>>,
): TakeManifest {
  const before = manifest.layers.find((layer) => layer.name === name)
  const layer: LayerManifest = { name, mimeType: '', offsetMs: 0, uploadUrl: null, ...before, ...change }
  const layers = before
    ? manifest.layers.map((other) => (other === before ? layer : other))
    : [...manifest.layers, layer]
  return { ...manifest, layers }
}
