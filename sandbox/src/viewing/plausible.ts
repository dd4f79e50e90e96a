import type { Beat } from 'react-hippo-video/contract'
import { totalMs } from './ranges.js'

/** Fastest playback that is believed: media time against real time. */
const fastestRate = 4
/** Clocks, timers and the way of a beat through the network. */
const slackMs = 5000
/** How far a player's idea of a video's length may differ from the server's. */
const overrunMs = 2000

/** Says why a beat cannot be true, or null where it can: nobody watches faster than time runs, nor past the end. */
export function implausible(beat: Beat, durationMs: number, issuedAt: number, now: number): string | null {
  const watchedMs = totalMs(beat.passes)
  if (watchedMs > Math.max(0, now - issuedAt) * fastestRate + slackMs) {
    return `The beat reports ${watchedMs} ms watched, more than the time since hello allows.`
  }
  const outside = beat.passes.find(([start, end]) => start < 0 || end < start || end > durationMs + overrunMs)
  if (outside) {
    return `The beat reports a pass from ${outside[0]} to ${outside[1]} ms in a video of ${durationMs} ms.`
  }
  return null
}
