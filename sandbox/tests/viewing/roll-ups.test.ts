import * as fc from 'fast-check'
import type { Pass } from 'react-hippo-video/contract'
import { expect, test } from 'vitest'
import { createStage, type Stage, type StageSession } from './stage.js'

const durationMs = 2000
const videos = ['1', '2']
const regions = [null, 'Texas', 'Campania']

interface Script {
  video: number
  viewer: number
  region: number
  bot: boolean
  played: boolean
  passes: Pass[]
  ended: boolean
  final: boolean
  /** Which cumulative states arrive, in which order; the last one always does, some time. */
  arrivals: number[]
}

const pass = fc
  .tuple(fc.integer({ min: 0, max: durationMs }), fc.integer({ min: 1, max: 800 }))
  .map(([start, length]): Pass => [start, Math.min(start + length, durationMs)])

const script: fc.Arbitrary<Script> = fc.record({
  video: fc.nat(1),
  viewer: fc.nat(4),
  region: fc.nat(2),
  bot: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  played: fc.integer({ min: 0, max: 4 }).map((roll) => roll > 0),
  passes: fc.array(pass, { minLength: 1, maxLength: 6 }),
  ended: fc.boolean(),
  final: fc.boolean(),
  arrivals: fc.array(fc.nat(5), { maxLength: 6 }),
})

/** What a report must say, from the scripts alone, by counting milliseconds. */
function expectedReport(scripts: readonly Script[], video: number) {
  const counted = scripts.filter((each) => each.video === video && !each.bot)
  const plays = counted.filter((each) => each.played)
  const watch = new Map([0, 25, 50, 75, 100].map((percent) => [percent, 0]))
  let watchedMs = 0
  for (const each of plays) {
    const seen = new Set<number>()
    for (const [start, end] of each.passes) {
      watchedMs += end - start
      for (let at = start; at < end; at++) seen.add(at)
    }
    const full = each.ended && durationMs - seen.size <= durationMs * 0.02
    const percent = full ? 100 : Math.round((100 * seen.size) / durationMs)
    const bucket = percent === 100 ? 100 : Math.floor(percent / 25) * 25
    watch.set(bucket, (watch.get(bucket) ?? 0) + 1)
  }
  const byRegion = new Map<string, number>()
  for (const each of plays) {
    const region = regions[each.region]
    if (region) byRegion.set(`${region}, Nowhere`, (byRegion.get(`${region}, Nowhere`) ?? 0) + 1)
  }
  const most = Math.max(0, ...byRegion.values())
  const popular = [...byRegion]
    .filter(([, count]) => count === most)
    .map(([region]) => region)
    .toSorted()[0]
  return {
    pageLoads: counted.length,
    plays: plays.length,
    viewers: new Set(plays.map((each) => each.viewer)).size,
    averageWatchRate:
      plays.length === 0 ? 0 : Math.min(100, Math.round((100 * watchedMs) / (plays.length * durationMs))),
    watchRate: [...watch].map(([percent, count]) => ({ percent, count })),
    popularRegion: popular ?? null,
    playsInPopularRegion: popular === undefined ? null : most,
  }
}

async function play(stage: Stage, each: Script): Promise<StageSession> {
  // Two of the five are leads, two keep an id, one is known by address alone.
  const session = await stage.begin(videos[each.video] ?? '', {
    ...(each.viewer < 2 ? { email: `lead${each.viewer}@example.com` } : {}),
    visitorId: each.viewer === 2 || each.viewer === 3 ? `browser-${each.viewer}` : null,
    visitor: {
      isBot: each.bot,
      city: null,
      region: regions[each.region] ?? null,
      country: regions[each.region] ? 'Nowhere' : null,
    },
  })
  stage.advance(3000)
  const last = each.passes.length
  for (const upTo of [
    ...each.arrivals.filter((at) => at > 0 && at < last),
    last,
    ...each.arrivals.slice(0, 2),
  ]) {
    const known = Math.min(upTo, last)
    await session.beat(each.passes.slice(0, known), {
      sequence: known + 1,
      played: each.played,
      ended: known === last && each.ended,
      final: known === last && each.final,
    })
  }
  return session
}

test('random viewings, with beats lost, repeated and overtaken, give what counting gives – open, sealed and rebuilt', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(script, { minLength: 1, maxLength: 14 }),
      fc.nat(13),
      async (scripts, pause) => {
        const stage = await createStage()
        for (const video of videos) await stage.addVideo(video, durationMs)
        const check = async (): Promise<void> => {
          for (const [at, video] of videos.entries()) {
            expect(await stage.report(video)).toMatchObject(expectedReport(scripts, at))
          }
        }
        for (const [at, each] of scripts.entries()) {
          await play(stage, each)
          if (at === pause) stage.advance(61_000)
          if (at === pause) await stage.seal()
        }
        await check()
        const live = await stage.rollUps()
        await stage.rebuild()
        expect(await stage.rollUps()).toEqual(live)
        await check()
        stage.advance(600_000)
        await stage.seal()
        await check()
        const sealed = await stage.rollUps()
        await stage.rebuild()
        expect(await stage.rollUps()).toEqual(sealed)
        await stage.services.db.destroy()
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)

test("a viewer's row sums up their sessions: the union of what they saw, and each play", async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  for (const [passes, expected] of [
    [[[0, 4000]], { pct: 40, views: 1 }],
    [[[2000, 5000]], { pct: 50, views: 2 }],
    [[[2000, 5000]], { pct: 50, views: 3 }],
    [[[5000, 10_000]], { pct: 100, views: 4 }],
  ] satisfies [Pass[], { pct: number; views: number }][]) {
    const session = await stage.begin('1', { email: 'ann@example.com' })
    stage.advance(10_000)
    await session.beat(passes, { final: true })
    stage.advance(60_000)
    await stage.seal()
    expect(await stage.services.db.selectFrom('viewer_video').select(['pct', 'views']).execute()).toEqual([
      expected,
    ])
  }
  expect(await stage.report('1')).toMatchObject({ plays: 4, viewers: 1 })
})

test('days are those of the reporting zone, by when the session began', async () => {
  const stage = await createStage()
  await stage.addVideo('1')
  const session = await stage.begin('1')
  await session.beat([[0, 1000]], { final: true })
  stage.advance(13 * 3_600_000)
  await stage.begin('1')
  stage.advance(600_000)
  await stage.seal()
  expect(await stage.services.db.selectFrom('video_day').selectAll().orderBy('day').execute()).toMatchObject([
    { day: '2026-05-01', loads: 1, plays: 1, watched_ms: 1000 },
    { day: '2026-05-02', loads: 1, plays: 0, watched_ms: 0 },
  ])
  expect(await stage.services.db.selectFrom('account_day').select('loads').execute()).toHaveLength(2)
})
