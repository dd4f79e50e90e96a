import type { VideoConversation, VideoInteractions } from 'react-hippo-video/contract'
import type { VideoRow } from '../recordings/find.js'
import type { Services } from '../services.js'
import { atOneInstant } from '../viewing/at-one-instant.js'
import { conversationQueries } from './conversation-queries.js'

/** What viewers left in a video, as far as its settings show it now. */
export function readConversation(
  { db }: Services,
  video: Pick<VideoRow, 'account_id' | 'id'>,
  settings: VideoInteractions,
): Promise<VideoConversation> {
  const { comments: hasComments, poll, reactions: offered } = settings
  return atOneInstant(db, async (trx) => {
    const queries = conversationQueries(trx, { accountId: video.account_id, videoId: video.id })
    const comments = hasComments ? await queries.comments.execute() : []
    const reactions = offered.length > 0 ? await queries.reactions(offered).execute() : []
    const votes = poll === null ? [] : await queries.votes(poll.id).execute()
    const counts = new Map(reactions.map(({ reaction, count }) => [reaction, count]))
    const chosen = new Map(votes.map(({ option_id, count }) => [option_id, Number(count)]))
    return {
      comments: comments.toReversed().map((row) => ({
        id: row.id,
        replyTo: row.reply_to,
        name: row.name,
        text: row.text,
        atMs: row.at_ms,
        createdAt: row.created_at,
      })),
      reactions: offered.map((reaction) => ({ reaction, count: counts.get(reaction) ?? 0 })),
      votes: (poll?.options ?? []).map(({ id }) => ({ optionId: id, count: chosen.get(id) ?? 0 })),
    }
  })
}
