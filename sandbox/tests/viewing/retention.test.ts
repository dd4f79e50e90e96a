import * as fc from 'fast-check'
import type { Pass } from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { readRetention } from '../../src/viewing/retention.js'
import { accountId, createStage, type Stage } from './stage.js'

const durationMs = 2000
const slices = 100

const read = (stage: Stage) => readRetention(stage.services.db, { accountId, videoId: '1', durationMs })

/** By counting the milliseconds in the middle of each slice, from what was watched alone. */
function expected(viewings: readonly Pass[][]): { reached: number[]; replays: number[] } {
  const middles = Array.from({ length: slices }, (_, slice) => ((slice + 0.5) * durationMs) / slices)
  const hits = middles.map((at) =>
    viewings.map((passes) => passes.filter(([start, end]) => start <= at && at < end).length),
  )
  return {
    reached: hits.map((counts) => counts.filter((count) => count > 0).length),
    replays: hits.map((counts) => counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0)),
  }
}

const pass = fc
  .tuple(fc.integer({ min: 0, max: durationMs - 1 }), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]): Pass => [start, Math.min(start + length, durationMs)])

// A pass that begins where the one before ended is the same pass going on: that is what is stored.
const passes = fc
  .array(pass, { minLength: 1, maxLength: 5 })
  .filter((list) => list.every(([start], at) => at === 0 || list[at - 1]?.[1] !== start))

test('is what a recount of all passes gives, while some still watch and after all have gone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(passes, fc.boolean()), { maxLength: 6 }), async (viewings) => {
      const stage = await createStage()
      await stage.addVideo('1', durationMs)
      for (const [list, isOver] of viewings) {
        const session = await stage.begin('1')
        stage.advance(60_000)
        await session.beat(list, { final: isOver })
      }
      const truth = {
        videoId: '1',
        durationMs,
        plays: viewings.length,
        ...expected(viewings.map(([list]) => list)),
      }
      expect(await read(stage)).toEqual(truth)
      stage.advance(60_000)
      await stage.seal()
      expect(await read(stage)).toEqual(truth)
      stage.advance(600_000)
      await stage.seal()
      expect(await read(stage)).toEqual(truth)
      await stage.rebuild()
      expect(await read(stage)).toEqual(truth)
    }),
    { numRuns: 12 },
  )
})

test('counts neither a load without a play nor a bot, and is all zeros before anybody came', async () => {
  const stage = await createStage()
  await stage.addVideo('1', durationMs)
  const none = { videoId: '1', durationMs, plays: 0, ...expected([]) }
  expect(await read(stage)).toEqual(none)
  const idle = await stage.begin('1')
  await idle.beat([], { played: false })
  const bot = await stage.begin('1', { visitor: { isBot: true } })
  stage.advance(5000)
  await bot.beat([[0, 2000]])
  expect(await read(stage)).toEqual(none)
})
