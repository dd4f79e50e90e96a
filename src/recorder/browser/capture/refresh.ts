import { frameRate } from './size.js'

/** Often enough that nobody waits for a lost picture, and seldom enough to cost nothing. */
const leastRate = 2

/**
 * Has a screen's pictures come also while nothing moves on it. Chromium gives those of what stands still once to each
 * reader, and leaves out one that follows another too closely: a reader that comes just behind the first one saw
 * nothing for as long as the screen stood still. With a least rate, pictures are asked for by a clock as well.
 */
export function refreshPicture(screen: MediaStreamTrack): void {
  // Chromium's alone, as the fault is.
  if (!('MediaStreamTrackProcessor' in globalThis)) return
  const rate = { ideal: frameRate, max: frameRate, min: leastRate }
  // Refused, it stays as it was.
  screen.applyConstraints({ ...screen.getConstraints(), frameRate: rate }).catch(() => undefined)
}
