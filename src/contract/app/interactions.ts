import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { isWebAddress } from '../webAddress.js'
import { amount, text } from './fields.js'

/** An http(s) address on the open web: it becomes a link that strangers press. */
const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((value) => /^https?:\/\//i.test(value) && isWebAddress(value), 'an http(s) address'),
)
const words = v.pipe(text, v.maxLength(200))
const shortId = v.pipe(text, v.maxLength(64))

const callToAction = v.object({ text: words, url: address, startMs: amount })
const annotation = v.object({ id: shortId, text: words, url: address, startMs: amount, endMs: amount })
const form = v.object({
  title: words,
  button: words,
  /** When it opens over the picture, which pauses. */
  startMs: amount,
  fields: v.pipe(v.array(v.picklist(['firstName', 'lastName', 'email', 'phone'])), v.minLength(1)),
})
const poll = v.object({
  id: shortId,
  question: words,
  startMs: amount,
  options: v.pipe(v.array(v.object({ id: shortId, text: words })), v.minLength(2), v.maxLength(8)),
})
const reactions = v.pipe(v.array(v.pipe(text, v.maxLength(16))), v.maxLength(8))

/** What a viewer may do in a video, as its owner sets it. Times are media time in milliseconds. */
export interface VideoInteractions {
  /** A button that leads to the owner's page from `startMs` on. */
  callToAction: { text: string; url: string; startMs: number } | null
  /** Links that show during a stretch of the video. */
  annotations: { id: string; text: string; url: string; startMs: number; endMs: number }[]
  /** Asks who is watching. */
  form: LeadFormSettings | null
  poll: Poll | null
  /** Shown when the video ends: what to watch next. */
  endScreen: { title: string; videoIds: string[] } | null
  comments: boolean
  /** The reactions on offer, usually emoji; empty for none. */
  reactions: string[]
}

/** Field that a form over the picture may ask for. */
export type LeadFormField = 'firstName' | 'lastName' | 'email' | 'phone'

/** Form over the picture: when it comes and what it asks. */
export interface LeadFormSettings {
  title: string
  button: string
  startMs: number
  fields: LeadFormField[]
}

/** Question over the picture, with its answers. */
export interface Poll {
  id: string
  question: string
  startMs: number
  options: { id: string; text: string }[]
}

/** Nothing to do but watch. */
export const noInteractions: VideoInteractions = {
  callToAction: null,
  annotations: [],
  form: null,
  poll: null,
  endScreen: null,
  comments: false,
  reactions: [],
}

const settingsSchema = v.object({
  callToAction: v.nullable(callToAction),
  annotations: v.pipe(v.array(annotation), v.maxLength(50)),
  form: v.nullable(form),
  poll: v.nullable(poll),
  endScreen: v.nullable(
    v.object({ title: words, videoIds: v.pipe(v.array(shortId), v.minLength(1), v.maxLength(12)) }),
  ),
  comments: v.boolean(),
  reactions,
})

/** Reads what an owner sets. @throws HippoError `invalid_request` */
export function decodeVideoInteractions(body: unknown): VideoInteractions {
  return decodeWith(settingsSchema, body, 'What viewers may do', 'invalid_request')
}

/** What a viewer may do, as the watch page is told: links that count, and the playlist's videos. */
export interface ViewerInteractions extends Omit<VideoInteractions, 'endScreen'> {
  /** `callToAction.url` is the counting link `…/video/cta/<videoId>`, which redirects to the owner's address. */
  callToAction: { text: string; url: string; startMs: number } | null
  endScreen: { title: string; videos: PlaylistVideo[] } | null
  /** Where actions are posted, and the conversation is read. */
  actionUrl: string
  conversationUrl: string
}

/** Video offered at the end of another. */
export interface PlaylistVideo {
  videoId: string
  title: string
  shareUrl: string
  thumbnailUrl: string | null
  durationMs: number | null
}

/** Shape of `ViewerInteractions`, for the schema it is part of. */
export const viewerInteractionsSchema: v.GenericSchema<ViewerInteractions, ViewerInteractions> = v.object({
  callToAction: v.nullable(callToAction),
  annotations: v.array(annotation),
  form: v.nullable(form),
  poll: v.nullable(poll),
  endScreen: v.nullable(
    v.object({
      title: v.string(),
      videos: v.array(
        v.object({
          videoId: text,
          title: v.string(),
          shareUrl: address,
          thumbnailUrl: v.nullable(link),
          durationMs: v.nullable(amount),
        }),
      ),
    }),
  ),
  comments: v.boolean(),
  reactions,
  actionUrl: address,
  conversationUrl: address,
})
