import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { amount, text } from './fields.js'
import { type ViewerInteractions, viewerInteractionsSchema } from './interactions.js'

/** What a watch page knows of one video: read from `<shareUrl>/state`, or written into the page. */
export type Playback =
  | { status: 'recording'; title: string }
  | { status: 'processing'; title: string }
  | { status: 'failed'; title: string }
  | { status: 'gone' }
  /** A personal link is needed, or the one that was used has expired. */
  | { status: 'private' }
  | ReadyPlayback

/** All that a player needs of a video which is ready. */
export interface ReadyPlayback {
  status: 'ready'
  title: string
  videoId: string
  token: string
  durationMs: number
  posterUrl: string
  sources: PlaybackSource[]
  /** A file to offer where the browser cannot play any source. */
  downloadUrl: string
  /** Where the viewing session is reported; absent when it is not measured. */
  beatUrl: string | null
  /** What viewers may do; absent or null for nothing but watching. */
  interactions?: ViewerInteractions | null
}

/** One file that a browser may play. */
export interface PlaybackSource {
  url: string
  /** MIME type with codecs. */
  type: string
}

const schema = v.variant('status', [
  v.object({ status: v.picklist(['recording', 'processing', 'failed']), title: v.string() }),
  v.object({ status: v.picklist(['gone', 'private']) }),
  v.object({
    status: v.literal('ready'),
    title: v.string(),
    videoId: text,
    token: text,
    durationMs: amount,
    posterUrl: link,
    sources: v.array(v.object({ url: link, type: v.string() })),
    downloadUrl: link,
    beatUrl: v.nullable(link),
    interactions: v.optional(v.nullable(viewerInteractionsSchema), null),
  }),
])

/** Reads what a watch page knows of its video. @throws HippoError `invalid_response` */
export function decodePlayback(body: unknown): Playback {
  return decodeWith(schema, body, 'The playback state')
}
