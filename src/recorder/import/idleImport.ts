import type { VideoImportSnapshot } from './types.js'

/** Nothing imported yet. */
export const idleImport: VideoImportSnapshot = { state: { status: 'idle' }, source: null, video: null }
