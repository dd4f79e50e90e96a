import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pass } from '../../../src/contract/app/beat.js'
import { compact } from '../../../src/tracking/compact.js'
import { coverage, missing } from '../../../src/tracking/coverage.js'
import { createPassLog } from '../../../src/tracking/passes.js'
import { type Action, lengthOf, play, simulate } from './simulatedPlayer.js'

const look = (atMs: number, positionMs: number, playing = true, rate = 1) => ({
  atMs,
  positionMs,
  playing,
  rate,
})

describe('pass log', () => {
  test('one stretch is one pass, however many looks it took', () => {
    const log = createPassLog()
    for (let at = 0; at <= 2000; at += 250) log.sample(look(at, at))
    expect(log.passes()).toEqual([[0, 2000]])
    expect(log.watchedMs()).toBe(2000)
  })

  test('a pause does not split a pass', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(1000, 1000, false))
    log.sample(look(60_000, 1000))
    log.sample(look(61_000, 2000))
    expect(log.passes()).toEqual([[0, 2000]])
  })

  test('nothing counts while paused, even if the position moves', () => {
    const log = createPassLog()
    log.sample(look(0, 0, false))
    log.sample(look(1000, 900, false))
    expect(log.passes()).toEqual([])
  })

  test('a jump that no playback explains begins another pass', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(500, 500))
    log.sample(look(750, 9000))
    log.sample(look(1250, 9500))
    expect(log.passes()).toEqual([
      [0, 500],
      [9000, 9500],
    ])
  })

  test('a throttled page loses nothing: a minute without a look is still one pass', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(60_000, 60_000))
    expect(log.passes()).toEqual([[0, 60_000]])
  })

  test('twice the speed covers twice the media, across the change of rate', () => {
    const log = createPassLog()
    log.sample(look(0, 0, true, 1))
    log.sample(look(1000, 1000, true, 2))
    log.sample(look(2000, 3000, true, 2))
    expect(log.passes()).toEqual([[0, 3000]])
  })

  test('what ran between the last look and a seek is estimated, never beyond a look’s distance', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(1000, 1000))
    log.cut(1200)
    expect(log.passes()).toEqual([[0, 1200]])
    log.sample(look(5000, 5000))
    log.cut(50_000)
    expect(log.passes()).toEqual([
      [0, 1200],
      [5000, 5300],
    ])
  })

  test('watching again counts twice in time and once in coverage', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(4000, 4000))
    log.cut(4000)
    log.sample(look(4100, 1000))
    log.sample(look(6100, 3000))
    expect(log.passes()).toEqual([
      [0, 4000],
      [1000, 3000],
    ])
    expect(log.watchedMs()).toBe(6000)
    expect(coverage(log.passes())).toEqual([[0, 4000]])
  })

  test('reconciling adds what the element played unseen, and nothing that is known', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(1000, 1000))
    log.cut(1000)
    log.reconcile([
      [0, 1180],
      [5000, 6000],
    ])
    expect(log.passes()).toEqual([
      [0, 1180],
      [5000, 6000],
    ])
    log.reconcile([[5000, 6000]])
    expect(log.watchedMs()).toBe(2180)
  })

  test('reconciling while playing leaves the running edge to the next look', () => {
    const log = createPassLog()
    log.sample(look(0, 0))
    log.sample(look(1000, 1000))
    log.reconcile([[0, 1100]])
    log.sample(look(1250, 1250))
    expect(log.passes()).toEqual([[0, 1250]])
    expect(log.watchedMs()).toBe(1250)
  })

  test('dragging the seek bar leaves no trace', () => {
    const log = createPassLog()
    for (let step = 0; step < 20; step++) {
      log.sample(look(step * 100, step * 3000))
      log.cut(step * 100 + 30)
    }
    expect(log.passes()).toEqual([])
  })

  test('never more than 256 passes', () => {
    const log = createPassLog()
    for (let step = 0; step < 400; step++) {
      const at = step * 10_000
      log.sample(look(at, at))
      log.sample(look(at + 1000, at + 1000))
      log.cut(at + 1000)
    }
    expect(log.passes().length).toBeLessThanOrEqual(256)
    expect(lengthOf(missing([[0, 1000], [3_990_000, 3_991_000]], log.passes()))).toBe(0) // prettier-ignore
  })
})

test('compacting joins the narrowest gap first', () => {
  const passes: Pass[] = [
    [0, 1000],
    [5000, 6000],
    [1100, 2000],
  ]
  compact(passes, 2)
  expect(passes).toEqual([
    [0, 2000],
    [5000, 6000],
  ])
})

test('missing is what is wanted without what is known', () => {
  expect(missing([[0, 10], [20, 30]], [[2, 4], [3, 6], [25, 40]])).toEqual([[0, 2], [6, 10], [20, 25]]) // prettier-ignore
})

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('run' as const), ms: fc.integer({ min: 1, max: 8000 }) }),
  fc.record({ type: fc.constant('play' as const) }),
  fc.record({ type: fc.constant('pause' as const) }),
  fc.record({ type: fc.constant('stall' as const), ms: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ type: fc.constant('seek' as const), toMs: fc.integer({ min: 0, max: 59_999 }) }),
  fc.record({ type: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.25, 1.5, 2, 3) }),
)
const script = fc.array(action, { minLength: 1, maxLength: 60 }).map((actions) => [play].concat(actions))

describe('against an oracle that sees every millisecond', () => {
  test('any script of play, pause, seek, rate and stall: coverage and watched time agree', () => {
    fc.assert(
      fc.property(script, (actions) => {
        const { log, truth, seeks } = simulate(actions, { lookEveryMs: 250 })
        // Per seek: a stretch too short to count, or two ends that met by chance.
        const slackMs = 70 * (seeks + 1)
        expect(lengthOf(missing(log.passes(), truth))).toBeLessThanOrEqual(slackMs)
        expect(lengthOf(missing(truth, log.passes()))).toBeLessThanOrEqual(slackMs)
        const watchedMs = truth.reduce((sum, [start, end]) => sum + end - start, 0)
        expect(Math.abs(log.watchedMs() - watchedMs)).toBeLessThanOrEqual(slackMs)
      }),
      { numRuns: 400 },
    )
  })

  test('a page that is hardly ever looked at still ends with the right coverage', () => {
    fc.assert(
      fc.property(script, fc.integer({ min: 1000, max: 60_000 }), (actions, lookEveryMs) => {
        const { log, truth, seeks } = simulate(actions, { lookEveryMs })
        log.reconcile(coverage(truth))
        const slackMs = 70 * (seeks + 1)
        expect(lengthOf(missing(truth, log.passes()))).toBeLessThanOrEqual(slackMs)
        expect(lengthOf(missing(log.passes(), truth))).toBeLessThanOrEqual(slackMs)
      }),
      { numRuns: 400 },
    )
  })

  test('passes are whole, ordered within themselves and never more than 256', () => {
    fc.assert(
      fc.property(script, (actions) => {
        const { log } = simulate(actions, { lookEveryMs: 250 })
        expect(log.passes().length).toBeLessThanOrEqual(256)
        for (const [start, end] of log.passes()) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })
})
