import type { Pass } from 'react-hippo-video/contract'

/** Looks at a stored blob byte by byte. */
export function viewOf(blob: Uint8Array): DataView {
  return new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
}

/** Writes passes as pairs of unsigned 32-bit little-endian milliseconds. */
export function encodePasses(passes: readonly Pass[]): Uint8Array {
  const bytes = new Uint8Array(passes.length * 8)
  const view = viewOf(bytes)
  passes.forEach(([start, end], at) => {
    view.setUint32(at * 8, start, true)
    view.setUint32(at * 8 + 4, end, true)
  })
  return bytes
}

/** Reads what `encodePasses` wrote. */
export function decodePasses(blob: Uint8Array): Pass[] {
  const view = viewOf(blob)
  return Array.from({ length: view.byteLength >> 3 }, (_, at) => [
    view.getUint32(at * 8, true),
    view.getUint32(at * 8 + 4, true),
  ])
}
