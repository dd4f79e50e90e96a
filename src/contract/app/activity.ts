import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { amount, instant, maybeText, share, text } from './fields.js'

/** Something that happened to a video of the account, as the app's people may see it. */
export type ActivityEvent = ActivityEventBase &
  (
    | { type: 'VideoPlayedSessions'; percentPlayed: number }
    | { type: 'VideoCreated' }
    | { type: 'VideoCTA'; url: string | null }
    | { type: 'VideoLeadGenaration'; phone: string | null }
    /** `atMs` is media time. */
    | { type: 'VideoAnnotation'; text: string | null; url: string | null; atMs: number | null }
  )

/** Name of a kind of activity, as in the webhook that told of it. */
export type ActivityType = ActivityEvent['type']

interface ActivityEventBase {
  /** Place in the hub's order: later events have greater ids. */
  id: string
  /** When it happened, epoch milliseconds. */
  occurredAt: number
  video: { id: string; title: string | null; thumbnailUrl: string | null; shareUrl: string | null }
  /** Who did it (for `VideoCreated`, who made the video); masked by the grant, null where nobody is known. */
  person: { email: string | null; name: string | null } | null
}

/** What the stream carries: `GET {base}/activity` as server-sent events, each with a line of JSON. */
export type ActivityFrame =
  /** First of all. `audience` names, without telling, for whom this stream is filtered. */
  | { type: 'hello'; audience: string }
  /** `past` marks what had happened before anybody listened: to be listed, not to be acted upon. */
  | { type: 'event'; event: ActivityEvent; past?: true }
  /** Events were missed that the hub no longer has: read again what you show. */
  | { type: 'gap' }
  /** Something is still there; nothing happened. */
  | { type: 'ping' }

const maybeLink = v.nullable(link)
const base = {
  id: text,
  occurredAt: instant,
  video: v.object({ id: text, title: maybeText, thumbnailUrl: maybeLink, shareUrl: maybeLink }),
  person: v.nullable(v.object({ email: maybeText, name: maybeText })),
}

const eventSchema = v.variant('type', [
  v.object({ ...base, type: v.literal('VideoPlayedSessions'), percentPlayed: share }),
  v.object({ ...base, type: v.literal('VideoCreated') }),
  v.object({ ...base, type: v.literal('VideoCTA'), url: maybeLink }),
  v.object({ ...base, type: v.literal('VideoLeadGenaration'), phone: maybeText }),
  v.object({
    ...base,
    type: v.literal('VideoAnnotation'),
    text: maybeText,
    url: maybeLink,
    atMs: v.nullable(amount),
  }),
])

const frameSchema = v.variant('type', [
  v.object({ type: v.literal('hello'), audience: text }),
  v.object({ type: v.literal('event'), event: eventSchema, past: v.optional(v.literal(true)) }),
  v.object({ type: v.picklist(['gap', 'ping']) }),
])

/** Reads one frame of the stream. @throws HippoError `invalid_response` */
export function decodeActivityFrame(body: unknown): ActivityFrame {
  return decodeWith(frameSchema, body, 'A frame of the activity stream')
}
