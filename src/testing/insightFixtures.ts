import type {
  PeriodReport,
  ReportDay,
  Retention,
  ViewerTimeline,
  ViewerViewing,
} from '../contract/app/insights.js'

/** Length of the fixtures' video in milliseconds. */
const durationMs = 171_000
const plays = 13

/** Rounded by hand into the shape of a real one: some leave early, most towards the end; one part is watched again. */
function reachedAt(part: number): number {
  return Math.round(plays - 3 * Math.min(1, part / 0.06) - 5 * part ** 2)
}

function replaysAt(part: number): number {
  return Math.round(
    6 * Math.exp(-(((part - 0.42) / 0.05) ** 2)) + 2 * Math.exp(-(((part - 0.8) / 0.03) ** 2)),
  )
}

/** How a busy video of 2:51 was watched, a slice per second; change any field. */
export function retentionFixture(overrides: Partial<Retention> = {}): Retention {
  const slices = Array.from({ length: 171 }, (_, slice) => (slice + 0.5) / 171)
  return {
    videoId: '988',
    durationMs,
    plays,
    reached: slices.map(reachedAt),
    replays: slices.map(replaysAt),
    ...overrides,
  }
}

const dayMs = 86_400_000
/** What happens on the seven days of a week, Sunday first. */
const loadsOfWeekday = [0, 4, 6, 3, 5, 2, 1]

function reportDay(at: number): ReportDay {
  const pageLoads = loadsOfWeekday[new Date(at).getUTCDay()] ?? 0
  const dayPlays = Math.max(0, pageLoads - 1)
  const day = new Date(at).toISOString().slice(0, 10)
  return { day, pageLoads, plays: dayPlays, watchedMs: dayPlays * 120_000 }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Two weeks of a video, or the days that are asked for; what is not given is the sum of its days. */
export function periodReportFixture(overrides: Partial<PeriodReport> = {}): PeriodReport {
  const { from = '2026-11-01', to = '2026-11-14' } = overrides
  const first = Date.parse(from)
  const length = Math.max(0, Math.round((Date.parse(to) - first) / dayMs) + 1)
  const days = overrides.days ?? Array.from({ length }, (_, index) => reportDay(first + index * dayMs))
  const played = sum(days.map((each) => each.plays))
  const watched = sum(days.map((each) => each.watchedMs))
  return {
    videoId: '988',
    from,
    to,
    pageLoads: sum(days.map((each) => each.pageLoads)),
    plays: played,
    // Every fourth comes for the second time.
    viewers: Math.ceil(played * 0.75),
    averageWatchRate: played === 0 ? 0 : Math.min(100, Math.round((100 * watched) / (played * durationMs))),
    days,
    ...overrides,
  }
}

const viewings: readonly ViewerViewing[] = [
  {
    id: 'viewing-3',
    startedAt: Date.UTC(2026, 10, 12, 9, 30),
    percentPlayed: 62,
    watchedMs: 128_250,
    passes: [
      [0, 61_000],
      [40_000, 62_250],
      [90_000, 135_000],
    ],
    device: 'DESKTOP',
    location: 'Sydney, Australia',
    actions: [
      { kind: 'reactions', atMs: 21_000, occurredAt: Date.UTC(2026, 10, 12, 9, 30, 21) },
      { kind: 'annotations', atMs: 58_500, occurredAt: Date.UTC(2026, 10, 12, 9, 30, 58) },
      { kind: 'callsToAction', atMs: null, occurredAt: Date.UTC(2026, 10, 12, 9, 33) },
    ],
  },
  {
    id: 'viewing-2',
    startedAt: Date.UTC(2026, 10, 11, 17, 5),
    percentPlayed: 100,
    watchedMs: 171_000,
    passes: [[0, 171_000]],
    device: 'MOBILE',
    location: 'Sydney, Australia',
    actions: [
      { kind: 'comments', atMs: 120_000, occurredAt: Date.UTC(2026, 10, 11, 17, 7) },
      { kind: 'endScreens', atMs: 171_000, occurredAt: Date.UTC(2026, 10, 11, 17, 8) },
    ],
  },
  {
    id: 'viewing-1',
    startedAt: Date.UTC(2026, 10, 9, 8, 0),
    percentPlayed: 5,
    watchedMs: 9000,
    passes: [[0, 9000]],
    device: 'DESKTOP',
    location: null,
    actions: [],
  },
]

/** A viewer who came three times, and did more each time; change any field. */
export function viewerTimelineFixture(overrides: Partial<ViewerTimeline> = {}): ViewerTimeline {
  return {
    videoId: '988',
    email: 'amara.okafor@example.com',
    durationMs,
    viewings: structuredClone([...viewings]),
    ...overrides,
  }
}
