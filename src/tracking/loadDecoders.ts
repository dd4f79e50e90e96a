import { loadPart } from '../core/loadPart.js'
import type { decoders } from './decoders.js'

/** Loads what reads answers, while the server is being asked. @throws HippoError `network` */
export function loadDecoders(): Promise<typeof decoders> {
  const loading = loadPart(import('./decoders.js').then((module) => module.decoders))
  // Whoever has failed before the answer came does not wait for it.
  loading.catch(() => {})
  return loading
}
