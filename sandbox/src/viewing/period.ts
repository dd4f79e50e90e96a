import type { Kysely } from 'kysely'
import { daysOf, type PeriodReport, type ReportDay, type ReportPeriod } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { atOneInstant } from './at-one-instant.js'
import { dayOf, startOfDay } from './day.js'
import { averageWatchRate } from './figures.js'
import { open } from './keys.js'
import type { ReportedVideo } from './report.js'

/**
 * The figures of one video over some days: the day sums plus the sessions that are still open. Viewers are counted
 * among the sessions of those days alone, as they are not additive.
 */
export function readPeriod(
  db: Kysely<Schema>,
  video: ReportedVideo,
  period: ReportPeriod,
  timeZone: string,
): Promise<PeriodReport> {
  return atOneInstant(db, async (trx) => {
    const sealed = await daysQuery(trx, video, period).execute()
    const live = await openSessionsQuery(trx, video).execute()
    const viewers = await viewersQuery(trx, video, period, timeZone).executeTakeFirstOrThrow()
    const days = new Map(daysOf(period).map((day) => [day, noDay(day)]))
    for (const { day, loads, plays, watched_ms } of sealed) addTo(days.get(day), loads, plays, watched_ms)
    for (const { started_at, plays, watched_ms } of live) {
      addTo(days.get(dayOf(started_at, timeZone)), 1, plays, plays === 1 ? watched_ms : 0)
    }
    const listed = [...days.values()]
    const sum = (key: 'pageLoads' | 'plays' | 'watchedMs'): number =>
      listed.reduce((total, day) => total + day[key], 0)
    return {
      videoId: video.videoId,
      ...period,
      pageLoads: sum('pageLoads'),
      plays: sum('plays'),
      viewers: Number(viewers.count),
      averageWatchRate: averageWatchRate(sum('watchedMs'), sum('plays'), video.durationMs),
      days: listed,
    }
  })
}

const noDay = (day: string): ReportDay => ({ day, pageLoads: 0, plays: 0, watchedMs: 0 })

function addTo(day: ReportDay | undefined, pageLoads: number, plays: number, watchedMs: number): void {
  if (!day) return
  day.pageLoads += pageLoads
  day.plays += plays
  day.watchedMs += watchedMs
}

function daysQuery(db: Kysely<Schema>, { accountId, videoId }: ReportedVideo, { from, to }: ReportPeriod) {
  return db
    .selectFrom('video_day')
    .select(['day', 'loads', 'plays', 'watched_ms'])
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where('day', '>=', from)
    .where('day', '<=', to)
}

function openSessionsQuery(db: Kysely<Schema>, { accountId, videoId }: ReportedVideo) {
  return db
    .selectFrom('session')
    .select(['started_at', 'plays', 'watched_ms'])
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where(open)
    .where('counted', '=', 1)
}

/** Reads the sessions of the days alone. */
export function viewersQuery(
  db: Kysely<Schema>,
  { accountId, videoId }: ReportedVideo,
  { from, to }: ReportPeriod,
  timeZone: string,
) {
  return db
    .selectFrom('session')
    .select(({ fn }) => fn.count<number>('viewer_key').distinct().as('count'))
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where('started_at', '>=', startOfDay(from, timeZone))
    .where('started_at', '<', startOfDay(dayAfter(to), timeZone))
    .where('counted', '=', 1)
    .where('plays', '=', 1)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
