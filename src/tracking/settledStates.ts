import type { Playback } from '../contract/app/playback.js'

/** States that a video does not leave by itself. */
export const settledStates: ReadonlySet<Playback['status']> = new Set(['ready', 'gone', 'private'])
