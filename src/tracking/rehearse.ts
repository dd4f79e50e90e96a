import type { VideoConversation, ViewerAction } from '../contract/app/actions.js'
import { randomId } from './randomId.js'

function count<Row extends { count: number }>(rows: Row[], isIt: (row: Row) => boolean, first: Row): Row[] {
  if (!rows.some(isIt)) return [...rows, first]
  return rows.map((row) => (isIt(row) ? { ...row, count: row.count + 1 } : row))
}

/** What the server would answer to an action: for a preview, where nothing is kept. */
export function rehearse(conversation: VideoConversation, action: ViewerAction): VideoConversation {
  const { comments, reactions, votes } = conversation
  switch (action.type) {
    case 'comment':
    case 'reply': {
      const replyTo = action.type === 'reply' ? action.commentId : null
      const atMs = action.type === 'comment' ? action.atMs : 0
      const { text, name } = action
      const comment = { id: randomId(), replyTo, name, text, atMs, createdAt: Date.now() }
      return { ...conversation, comments: [...comments, comment] }
    }
    case 'reaction': {
      const { reaction } = action
      const isIt = (row: { reaction: string }): boolean => row.reaction === reaction
      return { ...conversation, reactions: count(reactions, isIt, { reaction, count: 1 }) }
    }
    case 'question': {
      const { optionId } = action
      const isIt = (row: { optionId: string }): boolean => row.optionId === optionId
      return { ...conversation, votes: count(votes, isIt, { optionId, count: 1 }) }
    }
    default:
      return conversation
  }
}
