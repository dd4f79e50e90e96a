import type { VideoImportState } from './importTypes.js'

/** How far the bytes are; there is none before and after they move. */
export interface ImportProgress {
  /** Null where only `percent` is told. */
  bytes: number | null
  /** Null where the other side did not say. */
  totalBytes: number | null
  /** 0 to 100; null where it cannot be told. */
  percent: number | null
}

/** How far an import is, where that can be told. */
export function progressOf(state: VideoImportState): ImportProgress | null {
  if (state.status !== 'uploading' && state.status !== 'downloading') return null
  const { bytes, totalBytes } = state
  const told = state.status === 'uploading' ? state.percent : undefined
  const counted = totalBytes && bytes !== null ? Math.min(100, (100 * bytes) / totalBytes) : null
  return { bytes, totalBytes, percent: told ?? counted }
}
