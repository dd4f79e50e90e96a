import type { Kysely } from 'kysely'
import type { Schema } from '../db/schema.js'

/** Of a longer conversation the newest stay in sight. */
const mostComments = 500

/** The queries behind a conversation; each walks an index. */
export function conversationQueries(db: Kysely<Schema>, video: { accountId: string; videoId: string }) {
  const { accountId, videoId } = video
  return {
    /** Newest first. */
    comments: db
      .selectFrom('comment')
      .select(['id', 'reply_to', 'name', 'text', 'at_ms', 'created_at'])
      .where('account_id', '=', accountId)
      .where('video_id', '=', videoId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostComments),

    reactions: (offered: readonly string[]) =>
      db
        .selectFrom('reaction')
        .select(['reaction', 'count'])
        .where('account_id', '=', accountId)
        .where('video_id', '=', videoId)
        .where('reaction', 'in', offered),

    votes: (pollId: string) =>
      db
        .selectFrom('vote')
        .select(({ fn }) => ['option_id', fn.countAll<number>().as('count')])
        .where('account_id', '=', accountId)
        .where('video_id', '=', videoId)
        .where('poll_id', '=', pollId)
        .groupBy('option_id'),
  }
}
