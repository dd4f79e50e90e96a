/** The tables of interactions. The eight counters lie with the reports; here is what was said and chosen. */
export interface InteractionSchema {
  comment: CommentTable
  vote: VoteTable
  reaction: ReactionTable
  lead: LeadTable
}

/** A comment, or the answer to one. */
export interface CommentTable {
  account_id: string
  id: string
  video_id: string
  session_id: string
  /** The comment that is answered; an answer to an answer belongs to the same comment. */
  reply_to: string | null
  /** As its writer gave it. */
  name: string | null
  text: string
  /** Media time. */
  at_ms: number
  created_at: number
}

/** What a session answers to a poll now. */
interface VoteTable {
  account_id: string
  video_id: string
  poll_id: string
  session_id: string
  option_id: string
  at: number
}

/** How often a reaction was given. */
interface ReactionTable {
  account_id: string
  video_id: string
  reaction: string
  count: number
}

/** A form as it was sent; only the fields that it asks for. */
interface LeadTable {
  account_id: string
  id: string
  video_id: string
  session_id: string
  first_name: string | null
  last_name: string | null
  /** Lower case. What the viewer claims; nobody has checked it. */
  email: string | null
  phone: string | null
  at: number
}
