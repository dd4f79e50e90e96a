import { delay } from '../../core/time.js'

/** Counts whole seconds down to one; rejects with the signal's reason. */
export async function countDown(
  seconds: number,
  onSecond: (remaining: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let remaining = Math.floor(seconds); remaining > 0; remaining -= 1) {
    onSecond(remaining)
    await delay(1000, signal)
  }
}
