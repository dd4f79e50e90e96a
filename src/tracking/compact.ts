import type { Pass } from '../contract/app/beat.js'

/**
 * Joins passes in place, always the two whose joining changes least (the narrowest gap filled, or the shortest
 * overlap counted once), until at most `most` are left.
 */
export function compact(passes: Pass[], most: number): void {
  while (passes.length > most) {
    const byStart = passes.toSorted((a, b) => a[0] - b[0])
    let pair: [Pass, Pass] | null = null
    let least = Infinity
    for (const [index, right] of byStart.entries()) {
      const left = byStart[index - 1]
      if (!left) continue
      const change = Math.abs(right[0] - Math.min(left[1], right[1]))
      if (change >= least) continue
      least = change
      pair = [left, right]
    }
    if (!pair) return
    const [left, right] = pair
    left[1] = Math.max(left[1], right[1])
    passes.splice(passes.indexOf(right), 1)
  }
}
