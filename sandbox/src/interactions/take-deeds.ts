import { createHash, randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'
import type { Session } from '../viewing/apply-beat.js'
import type { KeptKind } from '../viewing/schema.js'
import { findSession, takeAction } from '../viewing/take-actions.js'
import type { SessionTicket } from '../viewing/ticket.js'
import { emit } from '../webhooks/emit.js'
import type { Deed } from './deed.js'
import { happenedOf } from './happened.js'
import { keepDeed } from './keep-deed.js'

/** Something that was done in a session. */
export interface TakenDeed {
  ticket: SessionTicket
  /** Made in the page: the same id counts once. */
  id: string
  deed: Deed
  /** When it arrived, in epoch milliseconds. */
  at: number
}

export type DeedResult =
  | 'taken'
  /** It was there already. */
  | 'known'
  | 'no_session'
  /** What it answers does not exist. */
  | 'no_comment'

/** Counts what was done, keeps what was said, and notes it for the webhook: a batch in one transaction. */
export async function takeDeeds(db: Kysely<Schema>, deeds: readonly TakenDeed[]): Promise<DeedResult[]> {
  return db.transaction().execute(async (trx) => {
    const results: DeedResult[] = []
    for (const deed of deeds) results.push(await takeDeed(trx, deed))
    return results
  })
}

async function takeDeed(trx: Transaction<Schema>, { ticket, id, deed, at }: TakenDeed): Promise<DeedResult> {
  const session = await findSession(trx, ticket)
  if (!session) return 'no_session'
  if (deed.kind === 'replies' && !(await hasComment(trx, session, deed.commentId))) return 'no_comment'
  const key = deedKey(session.video_id, id)
  const kind = await kindOf(trx, session, deed)
  const isNew = await takeAction(trx, session, { id: key, kind, at, data: choiceOf(deed) })
  if (!isNew) return 'known'
  // A machine leaves nothing behind but the note that it was there.
  if (session.is_bot === 1) return 'taken'
  const now = await keepDeed(trx, session, deed, key, at)
  if (session.counted === 1) await emit(trx, happenedOf(now, deed, key, at))
  return 'taken'
}

/**
 * Names a deed by its video and the page's own id for it. Not by its session: a page that lost an answer may send
 * the same again from the session after.
 */
export function deedKey(videoId: string, id: string): string {
  return createHash('sha256').update(`${videoId}\n${id}`).digest('base64url').slice(0, 22)
}

/** Id of a press on the call to action, apart from the ids of what else is done. */
export function clickKey(clickId: string | undefined): string {
  return `cta ${clickId ?? randomUUID()}`
}

/** `questions` counts who answers, once per session and poll: choosing anew changes the vote and not the count. */
async function kindOf(trx: Transaction<Schema>, session: Session, deed: Deed): Promise<KeptKind> {
  if (deed.kind !== 'questions') return deed.kind
  const vote = await trx
    .selectFrom('vote')
    .select('option_id')
    .where('account_id', '=', session.account_id)
    .where('video_id', '=', session.video_id)
    .where('poll_id', '=', deed.pollId)
    .where('session_id', '=', session.id)
    .executeTakeFirst()
  return vote ? 'votes' : 'questions'
}

async function hasComment(trx: Transaction<Schema>, session: Session, commentId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('comment')
    .select('id')
    .where('account_id', '=', session.account_id)
    .where('id', '=', commentId)
    .where('video_id', '=', session.video_id)
    .executeTakeFirst()
  return found !== undefined
}

/** What is kept beside the count: the choice, and never a word of the person. */
function choiceOf(deed: Deed): unknown {
  switch (deed.kind) {
    case 'annotations':
      return { annotationId: deed.annotationId, atMs: deed.atMs }
    case 'forms':
    case 'leads':
    case 'comments':
      return { atMs: deed.atMs }
    case 'end_screens':
      return { videoId: deed.videoId }
    case 'questions':
      return { pollId: deed.pollId, optionId: deed.optionId, atMs: deed.atMs }
    case 'reactions':
      return { reaction: deed.reaction, atMs: deed.atMs }
    case 'replies':
    case 'call_to_actions':
      return undefined
  }
}
