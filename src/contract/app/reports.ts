import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import type { VideoReport } from '../types.js'
import { maybeText, share, text, whole } from './fields.js'

const schema = v.object({
  videoId: text,
  pageLoads: whole,
  plays: whole,
  viewers: whole,
  averageWatchRate: share,
  actions: v.object({
    total: whole,
    annotations: whole,
    callsToAction: whole,
    forms: whole,
    endScreens: whole,
    questions: whole,
    comments: whole,
    reactions: whole,
    replies: whole,
  }),
  watchRate: v.pipe(
    v.array(v.object({ percent: v.picklist([0, 25, 50, 75, 100]), count: whole })),
    v.check(
      (buckets) => new Set(buckets.map(({ percent }) => percent)).size === buckets.length,
      'each share once',
    ),
  ),
  popularRegion: maybeText,
  playsInPopularRegion: v.nullable(whole),
})

/** Reads a report as our server sends it. @throws HippoError `invalid_response` */
export function decodeVideoReport(body: unknown): VideoReport {
  return decodeWith(schema, body, 'The video report')
}
