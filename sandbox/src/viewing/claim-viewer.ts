import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Session } from './apply-beat.js'
import { identify } from './identify.js'
import { emailKey, normalEmail } from './identity.js'
import type { Lead } from './lead.js'
import { openViewers } from './take-beats.js'

/** Up to here in the video nothing was watched: a player looks about four times a second. */
const startedMs = 250

/**
 * Makes an anonymous viewer the person they say they are in a form, which nobody has checked: the whole browser
 * where it keeps an id, else this session while it is open. Who is known already stays who they are.
 *
 * @param atMs Media time at which the form was sent.
 */
export async function claimViewer(
  trx: Transaction<Schema>,
  session: Session,
  lead: Lead,
  atMs: number,
): Promise<Session> {
  if (session.email !== null) return session
  const isBrowser = session.viewer_key.startsWith('visitor:')
  if (!isBrowser && session.sealed === 1) return session
  const named: Session = {
    ...session,
    viewer_key: emailKey(lead.email),
    email: normalEmail(lead.email),
    name: lead.name,
    known_before: session.plays === 0 && atMs < startedMs ? 1 : 0,
  }
  if (isBrowser) await identify(trx, named, session.viewer_key)
  const { viewer_key, email, name, known_before } = named
  await trx
    .updateTable('session')
    .set({ viewer_key, email, name, known_before })
    .where('account_id', '=', session.account_id)
    .where('id', '=', session.id)
    .execute()
  if (!isBrowser) await moveRow(trx, session, named)
  return named
}

/** Takes an open session out of the row of everybody with its address, and into its person's. */
async function moveRow(trx: Transaction<Schema>, from: Session, to: Session): Promise<void> {
  if (from.plays === 0 || from.counted === 0) return
  await openViewers(trx, [to])
  await trx
    .deleteFrom('viewer_video')
    .where('account_id', '=', from.account_id)
    .where('video_id', '=', from.video_id)
    .where('viewer_key', '=', from.viewer_key)
    .where('views', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('session')
            .select('id')
            .where('account_id', '=', from.account_id)
            .where('viewer_key', '=', from.viewer_key)
            .where('video_id', '=', from.video_id)
            .where('plays', '=', 1)
            .where('counted', '=', 1),
        ),
      ),
    )
    .execute()
}
