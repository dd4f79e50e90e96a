import type { Transaction } from 'kysely'
import type { LeadDetails } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import type { Session } from '../viewing/apply-beat.js'
import { claimViewer } from '../viewing/claim-viewer.js'
import { normalEmail } from '../viewing/identity.js'
import type { Deed } from './deed.js'

/** Keeps what was said or chosen; gives back the session as it is known then. */
export async function keepDeed(
  trx: Transaction<Schema>,
  session: Session,
  deed: Deed,
  key: string,
  at: number,
): Promise<Session> {
  const { account_id, id: session_id, video_id } = session
  const place = { account_id, video_id, session_id }
  switch (deed.kind) {
    case 'comments':
    case 'replies': {
      const { text, name } = deed
      const answered = deed.kind === 'replies' ? await answeredBy(trx, account_id, deed.commentId) : null
      await trx
        .insertInto('comment')
        .values({
          ...place,
          id: key,
          name,
          text,
          reply_to: answered?.id ?? null,
          at_ms: deed.kind === 'comments' ? deed.atMs : (answered?.atMs ?? 0),
          created_at: at,
        })
        .execute()
      return session
    }
    case 'questions':
      await trx
        .insertInto('vote')
        .values({ ...place, poll_id: deed.pollId, option_id: deed.optionId, at })
        .onConflict((on) =>
          on
            .columns(['account_id', 'video_id', 'poll_id', 'session_id'])
            .doUpdateSet({ option_id: deed.optionId, at }),
        )
        .execute()
      return session
    case 'reactions':
      await trx
        .insertInto('reaction')
        .values({ account_id, video_id, reaction: deed.reaction, count: 1 })
        .onConflict((on) =>
          on
            .columns(['account_id', 'video_id', 'reaction'])
            .doUpdateSet((eb) => ({ count: eb('reaction.count', '+', 1) })),
        )
        .execute()
      return session
    case 'leads': {
      const { firstName, lastName, email, phone } = deed.lead
      await trx
        .insertInto('lead')
        .values({
          ...place,
          id: key,
          first_name: firstName,
          last_name: lastName,
          email: email === null ? null : normalEmail(email),
          phone,
          at,
        })
        .execute()
      if (email === null) return session
      return claimViewer(trx, session, { email, name: fullName(deed.lead) }, deed.atMs)
    }
    default:
      return session
  }
}

/** The comment at the head of what is answered: answers lie one level deep, at the same media time. */
async function answeredBy(
  trx: Transaction<Schema>,
  accountId: string,
  commentId: string,
): Promise<{ id: string; atMs: number } | null> {
  const row = await trx
    .selectFrom('comment')
    .select(['id', 'reply_to', 'at_ms'])
    .where('account_id', '=', accountId)
    .where('id', '=', commentId)
    .executeTakeFirst()
  return row ? { id: row.reply_to ?? row.id, atMs: row.at_ms } : null
}

function fullName({ firstName, lastName }: LeadDetails): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || null
}
