import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import { encodeId, id } from './id.js'
import { link } from './link.js'
import type { ImportAnswer } from './types.js'

/** The answer to an import as Hippo sends it: its status travels twice. */
export interface WireImportAnswer {
  status: 200
  code: 200
  video_id: string | number
  share_url: string
  embed_url: string
  thumbnail_preview: string
}

const schema = v.object({ video_id: id, share_url: link, embed_url: link, thumbnail_preview: link })

/** Reads the answer to an import. @throws HippoError `invalid_response` */
export function decodeImportAnswer(wire: unknown): ImportAnswer {
  const read = decodeWith(schema, wire, 'The import answer')
  return {
    videoId: read.video_id,
    shareUrl: read.share_url,
    embedUrl: read.embed_url,
    thumbnailPreviewUrl: read.thumbnail_preview,
  }
}

/** Writes the answer to an import. */
export function encodeImportAnswer(answer: ImportAnswer): WireImportAnswer {
  return {
    status: 200,
    code: 200,
    video_id: encodeId(answer.videoId),
    share_url: answer.shareUrl,
    embed_url: answer.embedUrl,
    thumbnail_preview: answer.thumbnailPreviewUrl,
  }
}
