import { sql, type Kysely } from 'kysely'
import type {
  ViewerActionKind,
  ViewerTimeline,
  ViewerTimelineQuery,
  ViewerViewing,
  ViewingAction,
} from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { atOneInstant } from './at-one-instant.js'
import { emailKey, normalEmail } from './identity.js'
import { locationOf } from './place.js'
import { decodePasses } from './range-blob.js'
import type { ReportedVideo } from './report.js'
import type { ActionKind } from './schema.js'
import { isCounted } from './take-actions.js'

/** How many viewings a timeline shows: the latest. */
const mostViewings = 100

const kinds = {
  annotations: 'annotations',
  call_to_actions: 'callsToAction',
  forms: 'forms',
  end_screens: 'endScreens',
  questions: 'questions',
  comments: 'comments',
  reactions: 'reactions',
  replies: 'replies',
} as const satisfies Record<ActionKind, ViewerActionKind>

/** How one viewer watched one video: each counted session with a play or an action, newest first. */
export function readTimeline(
  db: Kysely<Schema>,
  video: ReportedVideo,
  { email }: Pick<ViewerTimelineQuery, 'email'>,
): Promise<ViewerTimeline> {
  const { videoId, durationMs } = video
  return atOneInstant(db, async (trx) => {
    const sessions = await sessionsQuery(trx, video, email).execute()
    const actions = await actionsOf(trx, video, sessions)
    const viewings = sessions.map((session) => viewingOf(session, actions.get(session.id) ?? []))
    return { videoId, email: normalEmail(email), durationMs, viewings }
  })
}

/** The latest sessions of a known viewer, whose earlier anonymous ones carry their key as well. */
export function sessionsQuery(db: Kysely<Schema>, { accountId, videoId }: ReportedVideo, email: string) {
  return (
    db
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('viewer_key', '=', emailKey(normalEmail(email)))
      .where('video_id', '=', videoId)
      .where('counted', '=', 1)
      .where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('plays', '=', 1),
          exists(
            selectFrom('action')
              .select('action.id')
              .whereRef('action.account_id', '=', 'session.account_id')
              .whereRef('action.video_id', '=', 'session.video_id')
              .whereRef('action.session_id', '=', 'session.id')
              .where('action.kind', 'in', Object.keys(kinds) as ActionKind[]),
          ),
        ]),
      )
      // Not the column itself: an index in its order would be walked through everybody else's sessions.
      .orderBy(sql`-started_at`)
      .orderBy('id')
      .limit(mostViewings)
  )
}

async function actionsOf(
  db: Kysely<Schema>,
  { accountId, videoId }: ReportedVideo,
  sessions: readonly Session[],
): Promise<Map<string, ViewingAction[]>> {
  const bySession = new Map<string, ViewingAction[]>()
  if (sessions.length === 0) return bySession
  const ids = sessions.map((session) => session.id)
  const rows = await db
    .selectFrom('action')
    .select(['session_id', 'kind', 'at', 'data'])
    .where('account_id', '=', accountId)
    .where('video_id', '=', videoId)
    .where('session_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  for (const { session_id: id, kind, at, data } of rows) {
    if (!isCounted(kind)) continue
    const action = { kind: kinds[kind], atMs: mediaTime(data), occurredAt: at }
    bySession.set(id, [...(bySession.get(id) ?? []), action])
  }
  return bySession
}

function mediaTime(data: string | null): number | null {
  const kept: unknown = data === null ? null : JSON.parse(data)
  if (typeof kept !== 'object' || kept === null || !('atMs' in kept)) return null
  return typeof kept.atMs === 'number' && kept.atMs >= 0 ? kept.atMs : null
}

function viewingOf(session: Session, actions: ViewingAction[]): ViewerViewing {
  return {
    id: session.id,
    startedAt: session.started_at,
    percentPlayed: session.pct,
    watchedMs: session.watched_ms,
    passes: decodePasses(session.ranges),
    device: session.device,
    location: locationOf(session),
    actions,
  }
}
