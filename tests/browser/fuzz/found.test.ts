import { expect, it } from 'vitest'
import { decodeRetention, decodeVideoReport, decodeViewerTimeline } from '../../../src/contract/index.js'

const actions = {
  ...{ total: 0, annotations: 0, callsToAction: 0, forms: 0, endScreens: 0, questions: 0 },
  ...{ comments: 0, reactions: 0, replies: 0 },
}
const report = {
  ...{ videoId: '1', pageLoads: 1, plays: 1, viewers: 1, averageWatchRate: 50, actions },
  ...{ watchRate: [{ percent: 0, count: 1 }], popularRegion: null, playsInPopularRegion: null },
}
const retention = { videoId: '1', durationMs: 1000, plays: 1, reached: [1], replays: [0] }
const viewing = {
  ...{ id: '1', startedAt: 1, percentPlayed: 50, watchedMs: 1, device: null, location: null, actions: [] },
}

function timelineOf(...passes: number[][]): unknown {
  return { videoId: '1', email: 'amara@example.com', durationMs: 1, viewings: [{ ...viewing, passes }] }
}

it('reads a nought below nought as the nought that it is', () => {
  const wire: unknown = JSON.parse(JSON.stringify(report).replace('"viewers":1', '"viewers":-0'))
  expect(decodeVideoReport(wire).viewers).toBe(0)
  const curve: unknown = JSON.parse(JSON.stringify(retention).replace('1000', '-0'))
  expect(decodeRetention(curve).durationMs).toBe(0)
})

it('refuses a time that cannot be multiplied', () => {
  expect(decodeRetention({ ...retention, durationMs: Number.MAX_SAFE_INTEGER }).durationMs).toBeGreaterThan(0)
  expect(() => decodeRetention({ ...retention, durationMs: 1e308 })).toThrow('not as agreed')
})

it('refuses a report that tells one share twice', () => {
  const [bucket] = report.watchRate
  expect(() => decodeVideoReport({ ...report, watchRate: [bucket, bucket] })).toThrow('not as agreed')
})

it('refuses a stretch without a beginning or an end', () => {
  expect(decodeViewerTimeline(timelineOf([0, 0])).viewings[0]?.passes).toEqual([[0, 0]])
  for (const pass of [[], [0], [5], [2, 1], [0, 1, 2]]) {
    expect(() => decodeViewerTimeline(timelineOf(pass))).toThrow('not as agreed')
  }
})
