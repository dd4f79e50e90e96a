import type { Pass } from '../../../src/contract/app/beat.js'
import { coverage } from '../../../src/tracking/coverage.js'
import { createPassLog, type PassLog } from '../../../src/tracking/passes.js'

export type Action =
  | { type: 'run' | 'stall'; ms: number }
  | { type: 'play' | 'pause' }
  | { type: 'seek'; toMs: number }
  | { type: 'rate'; rate: number }

export const play: Action = { type: 'play' }
const durationMs = 60_000

export function lengthOf(passes: Pass[]): number {
  return coverage(passes).reduce((sum, [start, end]) => sum + end - start, 0)
}

interface Simulation {
  log: PassLog
  /** What was really played, in order; a seek begins another stretch. */
  truth: Pass[]
  seeks: number
}

/** Plays a script in simulated time, millisecond by millisecond, looking as seldom as a browser does. */
export function simulate(actions: Action[], { lookEveryMs }: { lookEveryMs: number }): Simulation {
  const log = createPassLog()
  const truth: Pass[] = []
  let stretch: Pass | null = null
  let atMs = 0
  let lookedAtMs = 0
  let positionMs = 0
  let rate = 1
  let playing = false
  let seeks = 0

  const look = () => {
    log.sample({ atMs, positionMs, rate, playing })
    lookedAtMs = atMs
  }
  const wait = (ms: number, moving: boolean) => {
    for (let step = 0; step < ms; step++) {
      atMs++
      if (moving && playing) {
        positionMs = Math.min(durationMs, positionMs + rate)
        stretch ??= [positionMs - rate, positionMs]
        stretch[1] = positionMs
        if (truth.at(-1) !== stretch) truth.push(stretch)
        if (positionMs === durationMs) {
          playing = false
          look()
        }
      }
      if (atMs - lookedAtMs >= lookEveryMs) look()
    }
  }

  for (const action of actions) {
    if (action.type === 'run') wait(action.ms, true)
    else if (action.type === 'stall') {
      look()
      wait(action.ms, false)
      look()
    } else if (action.type === 'seek') {
      log.cut(atMs)
      seeks++
      stretch = null
      positionMs = action.toMs
      atMs += 40
      look()
    } else if (action.type === 'rate') {
      rate = action.rate
      look()
    } else {
      playing = action.type === 'play' && positionMs < durationMs
      look()
    }
  }
  look()
  return { log, truth, seeks }
}
