import type { UseRecorderResult } from './recorderResult.js'

/** From here on people are told. */
export const endingMs = 30_000

/** Milliseconds until `maxSeconds` ends the take, in its last half minute; null before, and where nothing ends it. */
export function timeLeft(
  { state, config }: Pick<UseRecorderResult, 'state' | 'config'>,
  elapsedMs: number,
): number | null {
  const runs = state.status === 'recording' || state.status === 'paused'
  if (!runs || !config.maxSeconds) return null
  const leftMs = Math.max(0, config.maxSeconds * 1000 - elapsedMs)
  return leftMs <= endingMs ? leftMs : null
}
