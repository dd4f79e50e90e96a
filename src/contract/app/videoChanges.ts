import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { amount, instant, text } from './fields.js'

/** What may be changed in a video. At least one of them. */
export interface UpdateVideoInput {
  title?: string
  /** Take the picture at this media time as the thumbnail. */
  thumbnailAtMs?: number
  /** A picture of one's own as a data URL: JPEG, PNG or WebP, at most 4 MB. */
  thumbnail?: string
  /** Who may watch. */
  access?: VideoAccess
}

/** `open`: whoever has the link. `signed`: whoever has a signed link. `account`: the account's own people. */
export type VideoAccess = 'open' | 'signed' | 'account'

const schema = v.pipe(
  v.object({
    title: v.optional(
      v.pipe(
        v.string(),
        v.transform((value) => value.trim()),
        v.minLength(1),
        v.maxLength(500),
      ),
    ),
    thumbnailAtMs: v.optional(amount),
    thumbnail: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(5_600_000),
        v.check((value) => /^data:image\/(jpeg|png|webp);base64,/.test(value), 'a JPEG, PNG or WebP picture'),
      ),
    ),
    access: v.optional(v.picklist(['open', 'signed', 'account'])),
  }),
  v.check((input) => Object.values(input).some((value) => value !== undefined), 'something to change'),
)

/** Reads a change of a video. @throws HippoError `invalid_request` */
export function decodeUpdateVideoInput(body: unknown): UpdateVideoInput {
  return decodeWith(schema, body, 'The change of the video', 'invalid_request')
}

/** Leave to watch one video, and who it is that watches: what a personal link carries. */
export interface ViewerPass {
  /** Sent as `Authorization: Bearer` when the state is read, and as `pass` in the hello; `?pass=` in a link. */
  pass: string
  /** Epoch milliseconds. */
  expiresAt: number
  /** The watch page, opened as this viewer. */
  shareUrl: string
}

/** For whom a personal link is made. */
export interface ViewerPassInput {
  email: string
  name?: string | null
}

const inputSchema = v.object({
  email: v.pipe(v.string(), v.email(), v.maxLength(320)),
  name: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
})

/** Reads for whom a personal link is asked. @throws HippoError `invalid_request` */
export function decodeViewerPassInput(body: unknown): ViewerPassInput {
  return decodeWith(inputSchema, body, 'The request for a personal link', 'invalid_request')
}

const passSchema = v.object({ pass: text, expiresAt: instant, shareUrl: link })

/** Reads a pass. @throws HippoError `invalid_response` */
export function decodeViewerPass(body: unknown): ViewerPass {
  return decodeWith(passSchema, body, 'The personal link')
}
