const longestMs = 86_400_000

/** Reads a `Retry-After` header, in seconds or as an HTTP date, as milliseconds from now; a day at most. */
export function parseRetryAfter(header: string | null, now: number = Date.now()): number | null {
  const text = header?.trim() ?? ''
  if (text === '') return null
  const wait = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? null : Math.min(longestMs, Math.max(0, Math.round(wait)))
}
