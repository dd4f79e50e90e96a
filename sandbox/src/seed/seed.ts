import type { Services } from '../services.js'
import { reportZone } from '../viewing/day.js'
import { createIngest } from '../viewing/ingest.js'
import { sealSessions } from '../viewing/seal.js'
import { sealingTurn } from '../viewing/sealing-turn.js'
import { addVideo, type SampleVideo } from './add-video.js'
import { findClips } from './clips.js'
import { planSessions, type PlannedSession } from './plan.js'
import { playSession } from './play.js'
import { createRandom, type Random } from './random.js'
import { titles } from './titles.js'

export interface SeedOptions {
  /** @default 40 */
  videos?: number
  /** @default 2000 */
  sessions?: number
}

export interface SeedResult {
  videos: number
  sessions: number
}

const dayMs = 86_400_000
const spreadDays = 60
/** So long before now the last viewing begins, that all are over. */
const quietMs = 20 * 60_000
const batch = 200

/**
 * Fills an empty account with videos and two months of viewings, the same each time but for ids and tokens. Every
 * viewing goes through the ingest that serves real pages. Does nothing, and says 0, where videos exist.
 *
 * @example
 * await seed(sandbox.services)
 */
export async function seed(services: Services, options: SeedOptions = {}): Promise<SeedResult> {
  const { videos: videoCount = 40, sessions: sessionCount = 2000 } = options
  const { db, account, clock, log } = services
  const known = await db
    .selectFrom('video')
    .select('id')
    .where('account_id', '=', account.id)
    .limit(1)
    .execute()
  if (known.length > 0) return { videos: 0, sessions: 0 }
  const began = performance.now()
  const random = createRandom(20_261_121)
  const now = clock()
  const videos = await addVideos(services, random, videoCount, now)
  const sessions = videos.length === 0 ? [] : planSessions(random, videos, sessionCount, now - quietMs)
  await playAll(services, sessions)
  log.info('seeded', {
    videos: videos.length,
    sessions: sessions.length,
    ms: Math.round(performance.now() - began),
  })
  return { videos: videos.length, sessions: sessions.length }
}

async function addVideos(
  services: Services,
  random: Random,
  count: number,
  now: number,
): Promise<SampleVideo[]> {
  const clips = findClips()
  const videos: SampleVideo[] = []
  for (let at = 0; at < count; at++) {
    const clip = clips[at % clips.length]
    if (!clip) break
    const round = Math.floor(at / titles.length)
    const title = `${titles[at % titles.length]}${round === 0 ? '' : ` (${round + 1})`}`
    // Spread evenly, in no order; the oldest are not the most watched.
    const age = (((at * 17) % count) + 0.2 + 0.6 * random.next()) / count
    videos.push(await addVideo(services, clip, title, Math.round(now - age * spreadDays * dayMs)))
  }
  return videos
}

/** Plays sessions in the order of their time, sealing them as that time goes by. */
async function playAll(services: Services, sessions: readonly PlannedSession[]): Promise<void> {
  const { db, settings } = services
  const ingest = createIngest(services)
  const { SEAL_AFTER_MS: afterMs, SEAL_AFTER_FINAL_MS: afterFinalMs } = settings
  await sealingTurn(db, async () => {
    for (let from = 0; from < sessions.length; from += batch) {
      const ends = await Promise.all(
        sessions.slice(from, from + batch).map((session) => playSession(ingest, session)),
      )
      const now = Math.max(...ends) + Math.max(afterMs, afterFinalMs)
      await sealSessions(db, now, { afterMs, afterFinalMs, timeZone: reportZone })
    }
  })
}
