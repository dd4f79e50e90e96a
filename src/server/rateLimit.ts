import { HippoError } from '../core/error.js'
import { createRecentMap } from './recentMap.js'

const mostSubjects = 10_000

/** Counts a call of `key`. @throws HippoError `rate_limited` with the time until the next is free. */
export type RateLimit = (key: string) => void

/** A bucket per key that refills evenly: `perMinute` calls at once, and on average. */
export function createRateLimit(perMinute: number): RateLimit {
  const buckets = createRecentMap<{ left: number; at: number }>(mostSubjects)
  const msPerCall = 60_000 / perMinute
  return (key) => {
    const now = Date.now()
    const last = buckets.get(key) ?? { left: perMinute, at: now }
    const left = Math.min(perMinute, last.left + (now - last.at) / msPerCall)
    buckets.set(key, { left: left < 1 ? left : left - 1, at: now })
    if (left >= 1) return
    throw new HippoError('rate_limited', `More than ${perMinute} calls a minute.`, {
      status: 429,
      retryAfterMs: Math.ceil((1 - left) * msPerCall),
    })
  }
}
