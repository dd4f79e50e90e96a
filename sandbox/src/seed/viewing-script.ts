import type { Beat, Pass } from 'react-hippo-video/contract'
import type { Random } from './random.js'

/** What one beat says, and when. */
export interface ScriptedBeat {
  /** Milliseconds after hello. */
  afterMs: number
  beat: Pick<Beat, 'passes' | 'positionMs' | 'ended' | 'final'>
}

/** Where people stop, as a share of the video: many at once, most at the end, the rest along the way. */
function inventStop(random: Random, appeal: number): number {
  const kind = random.weighted([0.2 * (1 - appeal), 0.5, 0.4 + appeal])
  if (kind === 0) return 0.02 + random.next() * 0.2
  if (kind === 1) return 0.15 + random.next() * 0.8
  return 1
}

/**
 * Invents how somebody watches: the beats a tracker would send, with cumulative passes – some jump ahead, some see
 * a part again, some watch twice, some leave without a word.
 *
 * @param appeal 0-1: how well the video holds people.
 */
export function inventViewing(random: Random, durationMs: number, appeal: number): ScriptedBeat[] {
  const beats: ScriptedBeat[] = []
  const passes: Pass[] = []
  let elapsed = random.int(400, 6000)
  const watch = (from: number, to: number): void => {
    passes.push([Math.round(from), Math.round(to)])
    elapsed += (to - from) / random.pick([1, 1, 1, 1.5, 2]) + random.int(50, 400)
    const ended = to >= durationMs
    beats.push({
      afterMs: Math.round(elapsed),
      beat: { passes: passes.map(([a, b]) => [a, b]), positionMs: Math.round(to), ended, final: false },
    })
  }
  const stop = inventStop(random, appeal) * durationMs
  if (stop > 2500 && random.chance(0.2)) {
    const skip = random.int(800, Math.round(stop - 1200))
    watch(0, skip)
    watch(Math.min(stop, skip + random.int(300, 1000)), stop)
  } else watch(0, stop)
  if (stop > 3000 && random.chance(0.25)) {
    elapsed += random.int(500, 9000)
    const from = random.int(500, Math.round(stop - 1500))
    watch(from, Math.min(stop, from + random.int(800, 3000)))
  }
  if (random.chance(0.06)) watch(0, durationMs)
  const last = beats.at(-1)
  // A few pages never say goodbye.
  if (last && random.chance(0.93)) {
    beats.push({ afterMs: last.afterMs + random.int(200, 30_000), beat: { ...last.beat, final: true } })
  }
  return beats
}
