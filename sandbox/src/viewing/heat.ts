import type { Pass } from 'react-hippo-video/contract'
import { viewOf } from './range-blob.js'

/** How often each slice of a video was watched. */
export interface Heat {
  /** Per slice, sessions that saw its middle. */
  reached: number[]
  /** Per slice, passes over its middle beyond each session's first. */
  replays: number[]
}

/** How many slices a video's heat has: one per second from 100 to 600 seconds, else the nearer of the two. */
export function heatSlices(durationMs: number): number {
  return Math.max(100, Math.min(600, Math.ceil(durationMs / 1000)))
}

/** The heat of a video that nobody has watched. */
export function emptyHeat(durationMs: number): Heat {
  const slices = heatSlices(durationMs)
  return { reached: zeros(slices), replays: zeros(slices) }
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0)
}

/** Adds one session's passes. A slice counts by its middle, so that neighbouring passes never both claim it. */
export function addToHeat(heat: Heat, passes: readonly Pass[], durationMs: number): void {
  const slices = heat.reached.length
  const width = durationMs / slices
  const hits = zeros(slices)
  for (const [start, end] of passes) {
    const first = Math.max(0, Math.ceil(start / width - 0.5))
    for (let slice = first; slice < slices && (slice + 0.5) * width < end; slice++) {
      hits[slice] = (hits[slice] ?? 0) + 1
    }
  }
  hits.forEach((count, slice) => {
    if (count === 0) return
    heat.reached[slice] = (heat.reached[slice] ?? 0) + 1
    heat.replays[slice] = (heat.replays[slice] ?? 0) + count - 1
  })
}

/** Writes one row of counts as unsigned 32-bit little-endian integers. */
export function encodeCounts(counts: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(counts.length * 4)
  const view = viewOf(bytes)
  counts.forEach((count, at) => view.setUint32(at * 4, count, true))
  return bytes
}

/** Reads what `encodeCounts` wrote. */
export function decodeCounts(blob: Uint8Array): number[] {
  const view = viewOf(blob)
  return Array.from({ length: view.byteLength >> 2 }, (_, at) => view.getUint32(at * 4, true))
}
