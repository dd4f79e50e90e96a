import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import { addFold } from './add-fold.js'
import type { Session } from './apply-beat.js'
import { foldSessions } from './fold.js'
import { open, sealed } from './keys.js'
import { addActions, isCounted } from './take-actions.js'
import { openViewers } from './take-beats.js'

const rollUps = [
  'video_stats',
  'video_day',
  'account_day',
  'video_region',
  'video_heat',
  'viewer_video',
] as const

/**
 * Makes all roll-ups of an account anew from its sessions and actions: the repair, and the proof that nothing was
 * lost or counted twice. Everybody else waits meanwhile.
 */
export async function rebuildRollUps(db: Kysely<Schema>, accountId: string, timeZone: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of rollUps) await trx.deleteFrom(table).where('account_id', '=', accountId).execute()
    for await (const sessions of sealedSessions(trx, accountId)) {
      await addFold(trx, accountId, foldSessions(sessions, timeZone))
    }
    await countActions(trx, accountId)
    const playing = await trx
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', accountId)
      .where(open)
      .where('plays', '=', 1)
      .where('counted', '=', 1)
      .orderBy('started_at')
      .execute()
    await openViewers(trx, playing)
  })
}

async function* sealedSessions(trx: Transaction<Schema>, accountId: string): AsyncGenerator<Session[]> {
  const size = 500
  for (let last: Session | undefined; ;) {
    const { sealed_at: at, id } = last ?? { sealed_at: -1, id: '' }
    const page = await trx
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', accountId)
      .where(sealed)
      .where((eb) => eb(eb.refTuple('sealed_at', 'id'), '>', eb.tuple(at, id)))
      .orderBy('sealed_at')
      .orderBy('id')
      .limit(size)
      .execute()
    yield page
    last = page.at(-1)
    if (page.length < size) return
  }
}

async function countActions(trx: Transaction<Schema>, accountId: string): Promise<void> {
  const counts = await trx
    .selectFrom('action')
    .leftJoin('session', (on) =>
      on.onRef('session.account_id', '=', 'action.account_id').onRef('session.id', '=', 'action.session_id'),
    )
    .where('action.account_id', '=', accountId)
    // A click without a session counts, too.
    .where((eb) => eb.or([eb('session.counted', '=', 1), eb('action.session_id', '=', '')]))
    .groupBy(['action.video_id', 'action.kind'])
    .select(({ fn }) => ['action.video_id', 'action.kind', fn.countAll<number>().as('count')])
    .execute()
  for (const { video_id: videoId, kind, count } of counts) {
    if (isCounted(kind)) await addActions(trx, accountId, videoId, kind, Number(count))
  }
}
