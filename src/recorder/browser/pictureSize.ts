import type { RecordingResolution } from '../../contract/types.js'
import { pictureSizes } from './capture/size.js'

/** From two phones' to two monitors' proportions; beyond that the picture gets bars. */
const leastRatio = 0.5
const mostRatio = 2.4

/**
 * The size of a composed picture, for the whole take: as many lines as were asked for, in the proportions of the
 * surface that is shared first. Another surface, or another size of it, is letterboxed into that.
 */
export function composedSize(
  resolution: RecordingResolution,
  { width, height }: { width?: number; height?: number },
): { width: number; height: number } {
  const lines = pictureSizes[resolution].height
  const ratio = width && height ? width / height : 16 / 9
  const kept = Math.min(mostRatio, Math.max(leastRatio, ratio))
  // Encoders want even sides.
  return { width: Math.round((lines * kept) / 2) * 2, height: lines }
}
