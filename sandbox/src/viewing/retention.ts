import type { Kysely } from 'kysely'
import type { Retention } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { atOneInstant } from './at-one-instant.js'
import { addToHeat, decodeCounts, emptyHeat } from './heat.js'
import { open } from './keys.js'
import { decodePasses } from './range-blob.js'
import type { ReportedVideo } from './report.js'
import { reportQueries } from './report-queries.js'

/** How often each part of a video was watched: its roll-up plus the sessions that are still open. */
export function readRetention(db: Kysely<Schema>, video: ReportedVideo): Promise<Retention> {
  const { videoId, durationMs } = video
  return atOneInstant(db, async (trx) => {
    const stats = await reportQueries(trx, video).stats.executeTakeFirst()
    const stored = await heatQuery(trx, video).executeTakeFirst()
    const playing = await playingQuery(trx, video).execute()
    const heat = stored
      ? { reached: decodeCounts(stored.reached), replays: decodeCounts(stored.replays) }
      : emptyHeat(durationMs || (playing[0]?.duration_ms ?? 0))
    for (const session of playing) addToHeat(heat, decodePasses(session.ranges), session.duration_ms)
    return { videoId, durationMs, plays: (stats?.plays ?? 0) + playing.length, ...heat }
  })
}

function heatQuery(db: Kysely<Schema>, { accountId, videoId }: ReportedVideo) {
  return db
    .selectFrom('video_heat')
    .select(['reached', 'replays'])
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
}

function playingQuery(db: Kysely<Schema>, { accountId, videoId }: ReportedVideo) {
  return db
    .selectFrom('session')
    .select(['ranges', 'duration_ms'])
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where(open)
    .where('counted', '=', 1)
    .where('plays', '=', 1)
}
