import type { Pass, WatchRatePercent } from 'react-hippo-video/contract'
import type { Session } from './apply-beat.js'
import { dayOf } from './day.js'
import { watchBucket } from './figures.js'
import { regionOf } from './place.js'
import { decodePasses } from './range-blob.js'
import type { ActionCounts, VideoStatsTable } from './schema.js'

/** What sessions add to a video's row; its actions count at once. `viewers` are those of whom this is the first play ever. */
export type VideoSums = Omit<VideoStatsTable, 'account_id' | 'video_id' | keyof ActionCounts>

interface DaySums {
  loads: number
  plays: number
  watched_ms: number
}

/** What sessions of one account add to its sums, before it is written. */
export interface Fold {
  videos: Map<string, VideoSums>
  /** By video, then day. */
  videoDays: Map<string, Map<string, DaySums>>
  accountDays: Map<string, DaySums>
  /** Plays by video, then region. */
  regions: Map<string, Map<string, number>>
  /** Played sessions by video, for the heat. */
  heat: Map<string, { passes: Pass[]; durationMs: number }[]>
  /** Played sessions, for the viewers' rows. */
  played: Session[]
}

export function noSums(): VideoSums {
  return {
    loads: 0,
    plays: 0,
    viewers: 0,
    watched_ms: 0,
    coverage_ms: 0,
    w0: 0,
    w25: 0,
    w50: 0,
    w75: 0,
    w100: 0,
  }
}

const bucketColumns = { 0: 'w0', 25: 'w25', 50: 'w50', 75: 'w75', 100: 'w100' } as const satisfies Record<
  WatchRatePercent,
  keyof VideoSums
>

/** Adds one session to a video's sums. The same for sealed sessions and for open ones at the time of a report. */
export function addSums(sums: VideoSums, session: SummedSession): void {
  sums.loads += 1
  if (session.plays === 0) return
  sums.plays += 1
  sums.watched_ms += session.watched_ms
  sums.coverage_ms += session.coverage_ms
  sums[bucketColumns[watchBucket(session.pct)]] += 1
}

export type SummedSession = Pick<Session, 'plays' | 'watched_ms' | 'coverage_ms' | 'pct'>

/** Sums up sessions of one account. What is not counted adds nothing. */
export function foldSessions(sessions: readonly Session[], timeZone: string): Fold {
  const fold: Fold = {
    videos: new Map(),
    videoDays: new Map(),
    accountDays: new Map(),
    regions: new Map(),
    heat: new Map(),
    played: [],
  }
  for (const session of sessions) {
    if (session.counted === 0) continue
    const { video_id: videoId } = session
    const day = dayOf(session.started_at, timeZone)
    addSums(entry(fold.videos, videoId, noSums), session)
    addDay(entry(entry(fold.videoDays, videoId, newMap<DaySums>), day, noDay), session)
    addDay(entry(fold.accountDays, day, noDay), session)
    if (session.plays === 0) continue
    fold.played.push(session)
    entry(fold.heat, videoId, newHeat).push({
      passes: decodePasses(session.ranges),
      durationMs: session.duration_ms,
    })
    const region = regionOf(session)
    if (region === null) continue
    const plays = entry(fold.regions, videoId, newMap<number>)
    plays.set(region, (plays.get(region) ?? 0) + 1)
  }
  return fold
}

function addDay(day: DaySums, session: Session): void {
  day.loads += 1
  day.plays += session.plays
  day.watched_ms += session.plays === 1 ? session.watched_ms : 0
}

const noDay = (): DaySums => ({ loads: 0, plays: 0, watched_ms: 0 })
const newMap = <Value>(): Map<string, Value> => new Map()
const newHeat = (): { passes: Pass[]; durationMs: number }[] => []

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The entries of a map, sorted by key. */
export function byKey<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
