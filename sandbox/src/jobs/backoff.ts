const firstMs = 500
const longestMs = 5 * 60_000

/** The wait after failed attempt number `attempt` (1 first): doubles up to five minutes, spread by half either way. */
export function backoff(attempt: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 20)) * (0.5 + Math.random())
}
