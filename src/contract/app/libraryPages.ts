import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import type { ImportAnswer, LibraryVideo, Page } from '../types.js'
import { amount, date, ordinal, text } from './fields.js'

const video = v.object({
  id: text,
  token: v.string(),
  title: v.string(),
  createdAt: date,
  durationMs: v.nullable(amount),
  thumbnailUrl: v.nullable(link),
  shareThumbnailUrl: v.nullable(link),
  shareUrl: link,
  embedUrl: link,
})

const schema = v.object({ rows: v.array(video), page: ordinal, hasMore: v.boolean() })

/** Reads one video of the library as our server sends it. @throws HippoError `invalid_response` */
export function decodeLibraryVideo(body: unknown): LibraryVideo {
  return decodeWith(video, body, 'The video')
}

/** Reads a page of the library as our server sends it. @throws HippoError `invalid_response` */
export function decodeLibraryPage(body: unknown): Page<LibraryVideo> {
  return decodeWith(schema, body, 'The page of videos')
}

const importedSchema = v.object({ videoId: text, shareUrl: link, embedUrl: link, thumbnailPreviewUrl: link })

/** Reads the answer to an import. @throws HippoError `invalid_response` */
export function decodeImported(body: unknown): ImportAnswer {
  return decodeWith(importedSchema, body, 'The answer to the import')
}
