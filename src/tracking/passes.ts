import type { Pass } from '../contract/app/beat.js'
import { compact } from './compact.js'
import { missing } from './coverage.js'

/** One look at a playing element. */
export interface PlaybackSample {
  /** Monotonic clock, in milliseconds. */
  atMs: number
  /** Media time, in milliseconds. */
  positionMs: number
  rate: number
  /** Whether media time runs from here on: not paused, not seeking, not waiting for data. */
  playing: boolean
}

/** Which stretches of a video were played, told from looks at it and never from counting ticks. */
export interface PassLog {
  sample(next: PlaybackSample): void
  /** Playback jumped away: what ran since the last look is estimated, by less than a look's distance. */
  cut(atMs: number): void
  /** Adds what the element itself says was played and no look has seen. */
  reconcile(played: readonly Pass[]): void
  /** All passes so far, repeats included, in the order they happened; at most 256. */
  passes(): Pass[]
  /** Sum of all passes in media time, repeats included, in milliseconds. */
  watchedMs(): number
}

/** Stretches that meet within this are one. */
const touchMs = 20
/** Shorter than this was not watched: it comes from dragging the seek bar. */
export const shortestMs = 50
/** Browsers look about four times a second; no estimate goes beyond that. */
const longestTailMs = 300
const maxPasses = 256

/** Begins a log; `before` are passes that belong to it already. */
export function createPassLog(before: readonly Pass[] = []): PassLog {
  const closed: Pass[] = before.map(([start, end]) => [start, end])
  let open: Pass | null = null
  let last: PlaybackSample | null = null

  const close = (): void => {
    if (open && open[1] - open[0] >= shortestMs) closed.push(open)
    open = null
    if (closed.length >= maxPasses) compact(closed, maxPasses - 1)
  }
  const openAt = (positionMs: number): Pass => {
    const before = closed.at(-1)
    const goesOn = before && Math.abs(before[1] - positionMs) <= touchMs
    if (goesOn) closed.pop()
    return goesOn ? before : [positionMs, positionMs]
  }
  const all = (): Pass[] => (open && open[1] - open[0] >= shortestMs ? [...closed, open] : closed)

  return {
    sample(next) {
      if (open && last) {
        const moved = next.positionMs - last.positionMs
        const possible = (next.atMs - last.atMs) * Math.max(last.rate, next.rate) * 1.5 + 250
        if (moved >= 0 && moved <= possible) open[1] = Math.max(open[1], next.positionMs)
        else close()
      }
      if (!next.playing) close()
      else open ??= openAt(next.positionMs)
      last = next
    },
    cut(atMs) {
      if (open && last) open[1] += Math.min(Math.max(atMs - last.atMs, 0), longestTailMs) * last.rate
      close()
      last = null
    },
    reconcile(played) {
      for (const hole of missing(played, open ? [...closed, open] : closed)) {
        if (hole[1] - hole[0] < shortestMs) continue
        const before = closed.find((pass) => Math.abs(pass[1] - hole[0]) <= touchMs)
        if (before) before[1] = hole[1]
        else if (open && Math.abs(hole[1] - open[0]) <= touchMs) open[0] = hole[0]
        else if (open && Math.abs(hole[0] - open[1]) <= touchMs) open[1] = hole[1]
        else closed.push(hole)
      }
      if (closed.length >= maxPasses) compact(closed, maxPasses - 1)
    },
    passes: () => all().map(([start, end]) => [Math.round(start), Math.round(end)]),
    watchedMs: () => all().reduce((sum, [start, end]) => sum + end - start, 0),
  }
}
