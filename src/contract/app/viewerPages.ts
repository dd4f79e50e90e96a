import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import type { Page, ViewerProfile } from '../types.js'
import { date, maybeText, ordinal, share, text, whole } from './fields.js'

const schema = v.object({
  rows: v.array(
    v.object({
      videoId: text,
      email: maybeText,
      name: maybeText,
      ip: maybeText,
      lastViewed: date,
      location: maybeText,
      device: maybeText,
      os: maybeText,
      browser: maybeText,
      referrer: maybeText,
      percentPlayed: share,
      views: whole,
    }),
  ),
  page: ordinal,
  hasMore: v.boolean(),
})

/** Reads a page of viewers as our server sends it. @throws HippoError `invalid_response` */
export function decodeViewerProfilePage(body: unknown): Page<ViewerProfile> {
  return decodeWith(schema, body, 'The page of viewers')
}
