import type { Kysely } from 'kysely'
import type { Schema } from '../db/schema.js'
import { open } from './keys.js'

/** The queries behind a report; none of them reads a sealed session. */
export function reportQueries(db: Kysely<Schema>, video: { accountId: string; videoId: string }) {
  const { accountId, videoId } = video
  return {
    stats: db
      .selectFrom('video_stats')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('video_id', '=', videoId),

    openSessions: db
      .selectFrom('session')
      .select(['viewer_key', 'plays', 'watched_ms', 'coverage_ms', 'pct', 'city', 'region', 'country'])
      .where('account_id', '=', accountId)
      .where('video_id', '=', videoId)
      .where(open)
      .where('counted', '=', 1),

    topRegion: db
      .selectFrom('video_region')
      .select(['region', 'plays'])
      .where('account_id', '=', accountId)
      .where('video_id', '=', videoId)
      .orderBy('plays', 'desc')
      .orderBy('region')
      .limit(1),

    /** What the roll-up holds for these regions. */
    regions: (regions: readonly string[]) =>
      db
        .selectFrom('video_region')
        .select(['region', 'plays'])
        .where('account_id', '=', accountId)
        .where('video_id', '=', videoId)
        .where('region', 'in', regions),

    /** Which of these viewers the roll-up has counted already. */
    counted: (viewerKeys: readonly string[]) =>
      db
        .selectFrom('viewer_video')
        .select('viewer_key')
        .where('account_id', '=', accountId)
        .where('video_id', '=', videoId)
        .where('viewer_key', 'in', viewerKeys)
        .where('views', '>', 0),
  }
}
