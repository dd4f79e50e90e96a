/** Spread either way, so that what failed together is not tried together. */
const jitter = 0.1

/**
 * The wait after try number `tries` (1 first), or null after the last. What the receiver asked for is kept where it
 * is longer.
 */
export function retryWait(
  schedule: readonly number[],
  tries: number,
  retryAfterMs: number | null,
): number | null {
  const planned = schedule[tries]
  if (planned === undefined) return null
  const spread = planned * (1 - jitter + 2 * jitter * Math.random())
  return Math.round(Math.max(spread, retryAfterMs ?? 0))
}
