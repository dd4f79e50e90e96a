import type { Kysely } from 'kysely'
import type { VideoReport } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { atOneInstant } from './at-one-instant.js'
import { noActions, totalActions } from './action-counts.js'
import { averageWatchRate } from './figures.js'
import { addSums, noSums } from './fold.js'
import { regionOf } from './place.js'
import { reportQueries } from './report-queries.js'

/** The video that is reported on. */
export interface ReportedVideo {
  accountId: string
  videoId: string
  durationMs: number
}

/**
 * The report of one video: its roll-ups plus the sessions that are still open. Its cost grows with the people
 * who watch at this moment, not with all who ever did.
 */
export function readReport(db: Kysely<Schema>, video: ReportedVideo): Promise<VideoReport> {
  return atOneInstant(db, (trx) => sumUp(trx, video))
}

async function sumUp(db: Kysely<Schema>, video: ReportedVideo): Promise<VideoReport> {
  const { videoId, durationMs } = video
  const queries = reportQueries(db, video)
  const stats = await queries.stats.executeTakeFirst()
  const top = await queries.topRegion.executeTakeFirst()
  const sessions = await queries.openSessions.execute()
  const playing = sessions.filter((session) => session.plays === 1)
  const live = countRegions(playing.map(regionOf))
  const known = live.size === 0 ? [] : await queries.regions([...live.keys()]).execute()
  const keys = new Set(playing.map((session) => session.viewer_key))
  const counted = keys.size === 0 ? [] : await queries.counted([...keys]).execute()
  const sums = { ...noSums(), ...stats }
  for (const session of sessions) addSums(sums, session)
  const actions = { ...noActions(), ...stats }
  const region = popularRegion(top ? [top, ...known] : known, live)
  return {
    videoId,
    pageLoads: sums.loads,
    plays: sums.plays,
    viewers: sums.viewers + keys.size - counted.length,
    averageWatchRate: averageWatchRate(sums.watched_ms, sums.plays, durationMs),
    actions: {
      total: totalActions(actions),
      annotations: actions.a_annotations,
      callsToAction: actions.a_call_to_actions,
      forms: actions.a_forms,
      endScreens: actions.a_end_screens,
      questions: actions.a_questions,
      comments: actions.a_comments,
      reactions: actions.a_reactions,
      replies: actions.a_replies,
    },
    watchRate: [
      { percent: 0, count: sums.w0 },
      { percent: 25, count: sums.w25 },
      { percent: 50, count: sums.w50 },
      { percent: 75, count: sums.w75 },
      { percent: 100, count: sums.w100 },
    ],
    popularRegion: region?.region ?? null,
    playsInPopularRegion: region?.plays ?? null,
  }
}

interface RegionPlays {
  region: string
  plays: number
}

function countRegions(regions: readonly (string | null)[]): Map<string, number> {
  const plays = new Map<string, number>()
  for (const region of regions) if (region !== null) plays.set(region, (plays.get(region) ?? 0) + 1)
  return plays
}

/** The region with most plays: either the leader of the roll-up or one in which somebody watches now. */
function popularRegion(
  sealed: readonly RegionPlays[],
  live: ReadonlyMap<string, number>,
): RegionPlays | null {
  const plays = new Map(sealed.map((row) => [row.region, row.plays]))
  for (const [region, count] of live) plays.set(region, (plays.get(region) ?? 0) + count)
  const [best] = [...plays].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return best ? { region: best[0], plays: best[1] } : null
}
