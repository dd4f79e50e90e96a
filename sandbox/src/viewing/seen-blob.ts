import type { Pass } from 'react-hippo-video/contract'
import { decodePasses, encodePasses, viewOf } from './range-blob.js'

/** Above this many stretches a viewer's row keeps a hundred cells instead. */
export const maxSeenRanges = 32

const cells = 100
const asRanges = 0
const asCells = 1

/** Writes what a viewer has seen of a video over all sessions: exact stretches, or 1 % cells where there are too many. */
export function encodeSeen(seen: readonly Pass[], durationMs: number): Uint8Array {
  if (seen.length <= maxSeenRanges) return Uint8Array.of(asRanges, ...encodePasses(seen))
  const bytes = new Uint8Array(5 + Math.ceil(cells / 8))
  bytes[0] = asCells
  viewOf(bytes).setUint32(1, durationMs, true)
  for (let cell = 0; cell < cells; cell++) {
    const [from, to] = bounds(cell, durationMs)
    const covered = seen.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
    // Half a cell or more counts, so that the error has no direction.
    if (covered * 2 >= to - from) bytes[5 + (cell >> 3)] = (bytes[5 + (cell >> 3)] ?? 0) | (1 << (cell & 7))
  }
  return bytes
}

/** Reads what `encodeSeen` wrote, as stretches. */
export function decodeSeen(blob: Uint8Array): Pass[] {
  const view = viewOf(blob)
  if (view.byteLength === 0) return []
  if (view.getUint8(0) === asRanges) {
    return decodePasses(new Uint8Array(view.buffer, view.byteOffset + 1, view.byteLength - 1))
  }
  const durationMs = view.getUint32(1, true)
  const seen: Pass[] = []
  for (let cell = 0; cell < cells; cell++) {
    if ((view.getUint8(5 + (cell >> 3)) & (1 << (cell & 7))) === 0) continue
    const [from, to] = bounds(cell, durationMs)
    const last = seen.at(-1)
    if (last && last[1] === from) last[1] = to
    else seen.push([from, to])
  }
  return seen
}

function bounds(cell: number, durationMs: number): Pass {
  return [Math.round((cell * durationMs) / cells), Math.round(((cell + 1) * durationMs) / cells)]
}
