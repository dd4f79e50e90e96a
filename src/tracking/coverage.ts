import type { Pass } from '../contract/app/beat.js'

/** The union of `passes`: every moment seen, once, ascending, without overlaps. */
export function coverage(passes: readonly Pass[]): Pass[] {
  const union: Pass[] = []
  for (const [start, end] of passes.toSorted((a, b) => a[0] - b[0])) {
    const last = union.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else union.push([start, end])
  }
  return union
}

/** What lies in `wanted` and in none of `known`, ascending. */
export function missing(wanted: readonly Pass[], known: readonly Pass[]): Pass[] {
  const holes: Pass[] = []
  const seen = coverage(known)
  for (const [start, end] of coverage(wanted)) {
    let at = start
    for (const [from, to] of seen) {
      if (to <= at) continue
      if (from >= end) break
      if (from > at) holes.push([at, from])
      at = to
    }
    if (at < end) holes.push([at, end])
  }
  return holes
}
