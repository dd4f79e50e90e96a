import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { amount, instant, maybeText, text, whole } from './fields.js'

/** What a lead wrote into the form. */
export interface LeadDetails {
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
}

/** One thing a viewer did. `atMs` is media time. A press on the call to action goes through its link instead. */
export type ViewerAction =
  | { type: 'annotation'; annotationId: string; atMs: number }
  /** A press inside the form; `forms` counts these. */
  | { type: 'form'; atMs: number }
  /** The form, sent. */
  | { type: 'lead'; lead: LeadDetails; atMs: number }
  | { type: 'endScreen'; videoId: string }
  /** One vote per session: another takes its place and counts no second time. */
  | { type: 'question'; pollId: string; optionId: string; atMs: number }
  | { type: 'comment'; text: string; name: string | null; atMs: number }
  | { type: 'reply'; commentId: string; text: string; name: string | null }
  | { type: 'reaction'; reaction: string; atMs: number }

/** POST `<actionUrl>` as text/plain JSON -> `VideoConversation`. The same id counts once. */
export interface ActionInput {
  sessionId: string
  ticket: string
  /** Made in the page, random: the same id counts once in a video, from whichever session it comes. */
  id: string
  action: ViewerAction
}

/** One comment, or an answer to one. */
export interface VideoComment {
  id: string
  /** Null for one that answers nobody. */
  replyTo: string | null
  /** Null where the person gave none. */
  name: string | null
  text: string
  /** Media time. */
  atMs: number
  /** Epoch milliseconds. */
  createdAt: number
}

/** What viewers left in a video: GET `<conversationUrl>`. */
export interface VideoConversation {
  /** Oldest first, replies among them. */
  comments: VideoComment[]
  reactions: { reaction: string; count: number }[]
  /** Votes of the poll. */
  votes: { optionId: string; count: number }[]
}

const short = v.pipe(text, v.maxLength(200))
const written = v.pipe(
  v.string(),
  v.transform((value) => value.trim()),
  v.minLength(1),
  v.maxLength(2000),
)
const maybe = v.nullable(v.pipe(v.string(), v.maxLength(200)))

const actionSchema = v.variant('type', [
  v.object({ type: v.literal('annotation'), annotationId: short, atMs: amount }),
  v.object({ type: v.literal('form'), atMs: amount }),
  v.object({
    type: v.literal('lead'),
    lead: v.object({ firstName: maybe, lastName: maybe, email: maybe, phone: maybe }),
    atMs: amount,
  }),
  v.object({ type: v.literal('endScreen'), videoId: short }),
  v.object({ type: v.literal('question'), pollId: short, optionId: short, atMs: amount }),
  v.object({ type: v.literal('comment'), text: written, name: maybe, atMs: amount }),
  v.object({ type: v.literal('reply'), commentId: short, text: written, name: maybe }),
  v.object({ type: v.literal('reaction'), reaction: short, atMs: amount }),
])

const inputSchema = v.object({
  sessionId: short,
  ticket: v.pipe(text, v.maxLength(4000)),
  id: short,
  action: actionSchema,
})

/** Reads one action. @throws HippoError `invalid_request` */
export function decodeActionInput(body: unknown): ActionInput {
  return decodeWith(inputSchema, body, 'What a viewer did', 'invalid_request')
}

const conversationSchema = v.object({
  comments: v.array(
    v.object({
      id: text,
      replyTo: maybeText,
      name: maybeText,
      text: v.string(),
      atMs: amount,
      createdAt: instant,
    }),
  ),
  reactions: v.array(v.object({ reaction: text, count: whole })),
  votes: v.array(v.object({ optionId: text, count: whole })),
})

/** Reads what viewers left. @throws HippoError `invalid_response` */
export function decodeVideoConversation(body: unknown): VideoConversation {
  return decodeWith(conversationSchema, body, 'The conversation')
}
