import type { Pass } from 'react-hippo-video/contract'

/** Longest log of passes kept for one session. */
export const maxPasses = 256

/**
 * Brings a viewer's passes to the form that is stored: inside the video, none empty, contiguous ones joined, the
 * log no longer than `maxPasses`. From a longer log the shortest passes go, so that nobody is said to have seen
 * what they did not see.
 */
export function tidyPasses(passes: readonly Pass[], durationMs: number): Pass[] {
  const tidy: Pass[] = []
  for (const [from, to] of passes) {
    const start = Math.max(0, Math.round(from))
    const end = Math.min(durationMs, Math.round(to))
    if (end <= start) continue
    const last = tidy.at(-1)
    if (last && last[1] === start) last[1] = end
    else tidy.push([start, end])
  }
  if (tidy.length <= maxPasses) return tidy
  const longest = new Set(tidy.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, maxPasses))
  return tidy.filter((pass) => longest.has(pass))
}

/** Joins passes into sorted stretches that do not overlap: what was seen at least once. */
export function unionOf(passes: readonly Pass[]): Pass[] {
  const union: Pass[] = []
  for (const [start, end] of passes.toSorted((a, b) => a[0] - b[0])) {
    const last = union.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else if (end > start) union.push([start, end])
  }
  return union
}

/** Adds up the lengths in milliseconds: of passes, the time watched; of their union, the time covered. */
export function totalMs(passes: readonly Pass[]): number {
  return passes.reduce((sum, [start, end]) => sum + end - start, 0)
}
