import type { WatchRatePercent } from 'react-hippo-video/contract'

/** How much of the tail may be missing from a viewing that reached the end: one second or 2 %, whichever is less. */
function tailMs(durationMs: number): number {
  return Math.min(1000, durationMs * 0.02)
}

/** The share of a video seen at least once, 0-100, rounded; 100 where playback ended and only the tail is missing. */
export function percentPlayed(coverageMs: number, durationMs: number, ended: boolean): number {
  if (durationMs <= 0) return 0
  if (ended && durationMs - coverageMs <= tailMs(durationMs)) return 100
  return Math.min(100, Math.round((100 * coverageMs) / durationMs))
}

/** The five shares of a report, each standing for plays from it up to the next. */
const watchRatePercents = [0, 25, 50, 75, 100] as const satisfies readonly WatchRatePercent[]

/** The bucket a play falls into: [0,25) [25,50) [50,75) [75,100) and 100 itself. */
export function watchBucket(percent: number): WatchRatePercent {
  return watchRatePercents.findLast((floor) => percent >= floor) ?? 0
}

/** Time watched, repeats included, as a share of (plays x duration): 0-100, rounded. */
export function averageWatchRate(watchedMs: number, plays: number, durationMs: number): number {
  if (plays <= 0 || durationMs <= 0) return 0
  return Math.max(0, Math.min(100, Math.round((100 * watchedMs) / (plays * durationMs))))
}
