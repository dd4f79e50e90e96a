import type { LayerName } from './manifest.js'

/** What the page asks of the journal worker; requests are served one after another, in order. */
export type JournalCall =
  | { op: 'open'; takeId: string; layer: LayerName }
  | { op: 'append'; layer: LayerName; blob: Blob }
  | { op: 'read'; layer: LayerName; start: number; end: number }
  | { op: 'flush' }
  | { op: 'close'; layer: LayerName }

export type JournalRequest = { id: number; call: JournalCall }

export type JournalAnswer =
  | { id: number; value: ArrayBuffer | null }
  /** The name of what was thrown tells a full disk from a broken one. */
  | { id: number; failure: { name: string; message: string } }
