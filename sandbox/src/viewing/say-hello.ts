import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { emailOfKey } from './identity.js'
import { inKeys, pairKey } from './keys.js'
import { identify } from './identify.js'

/** A hello as it goes into the database. */
export interface Arrival {
  session: Session
  /** Key of the browser, where the session's own key is better evidence. */
  anonymousKey: string | null
  /** Mail addresses whose views do not count. */
  owners: readonly string[]
}

/** What the database holds for a hello: the session's own, or that of an earlier hello with the same id. */
export interface Welcome {
  videoId: string
  startedAt: number
}

/** Opens the sessions of a batch of hellos in one transaction. A repeated hello finds its session there. */
export async function sayHello(db: Kysely<Schema>, arrivals: readonly Arrival[]): Promise<Welcome[]> {
  return db.transaction().execute(async (trx) => {
    const sessions: Session[] = []
    for (const arrival of arrivals) {
      // One after the other: a hello may tell who the one before it was.
      const session = asKnown(await identified(trx, arrival), arrival.owners)
      await trx
        .insertInto('session')
        .values(session)
        .onConflict((on) => on.columns(['account_id', 'id']).doNothing())
        .execute()
      sessions.push(session)
    }
    const rows = await trx
      .selectFrom('session')
      .select(['account_id', 'id', 'video_id', 'started_at'])
      .where(
        inKeys(
          ['account_id', 'id'],
          sessions.map(({ account_id, id }) => [account_id, id]),
        ),
      )
      .execute()
    const kept = new Map(rows.map((row) => [pairKey(row.account_id, row.id), row]))
    return sessions.map((session) => {
      const row = kept.get(pairKey(session.account_id, session.id)) ?? session
      return { videoId: row.video_id, startedAt: row.started_at }
    })
  })
}

/** Notes that this viewer is known before anything is watched, and leaves out a video's own people. */
function asKnown(session: Session, owners: readonly string[]): Session {
  if (session.email === null) return session
  return { ...session, known_before: 1, counted: owners.includes(session.email) ? 0 : session.counted }
}

/** Gives a browser that is known by now its person's key, and a person's earlier anonymous views their name. */
async function identified(trx: Transaction<Schema>, arrival: Arrival): Promise<Session> {
  const { session, anonymousKey } = arrival
  if (session.email === null) {
    const alias = await trx
      .selectFrom('viewer_alias')
      .select('viewer_key')
      .where('account_id', '=', session.account_id)
      .where('anon_key', '=', session.viewer_key)
      .executeTakeFirst()
    return alias ? { ...session, viewer_key: alias.viewer_key, email: emailOfKey(alias.viewer_key) } : session
  }
  if (anonymousKey !== null) await identify(trx, session, anonymousKey)
  return session
}
