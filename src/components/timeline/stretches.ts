/** A pass over a part of the video, in milliseconds of media time. */
type Pass = readonly [startMs: number, endMs: number]

/** A part of the video that was watched equally often throughout. */
export interface Stretch {
  startMs: number
  endMs: number
  /** How often; never nought. */
  times: number
}

/** What was watched, in the order of the video and cut wherever the number of times changes. */
export function stretchesOf(passes: readonly Pass[]): Stretch[] {
  const steps = new Map<number, number>()
  for (const [start, end] of passes) {
    if (end <= start) continue
    steps.set(start, (steps.get(start) ?? 0) + 1)
    steps.set(end, (steps.get(end) ?? 0) - 1)
  }
  const edges = [...steps].filter(([, change]) => change !== 0).sort(([one], [other]) => one - other)
  const stretches: Stretch[] = []
  let times = 0
  edges.forEach(([startMs, change], at) => {
    times += change
    const endMs = edges[at + 1]?.[0]
    if (times > 0 && endMs !== undefined) stretches.push({ startMs, endMs, times })
  })
  return stretches
}

/** The same without asking how often: from where to where anything was watched at all. */
export function seenOf(stretches: readonly Stretch[]): [startMs: number, endMs: number][] {
  const seen: [number, number][] = []
  for (const { startMs, endMs } of stretches) {
    const last = seen.at(-1)
    if (last && last[1] === startMs) last[1] = endMs
    else seen.push([startMs, endMs])
  }
  return seen
}
