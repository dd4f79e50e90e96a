/** Lets so much through per key and stretch of time. */
export interface RateLimit {
  /** Null where one more may pass, else how long to wait, in milliseconds. */
  take(key: string): number | null
}

/** Counts in fixed windows, in memory: whoever restarts the server lets everybody begin anew. */
export function createRateLimit(most: number, windowMs: number, clock: () => number): RateLimit {
  let window = 0
  const counts = new Map<string, number>()
  return {
    take(key) {
      const now = clock()
      const current = Math.floor(now / windowMs)
      if (current !== window) counts.clear()
      window = current
      const count = counts.get(key) ?? 0
      if (count >= most) return (current + 1) * windowMs - now
      counts.set(key, count + 1)
      return null
    },
  }
}
