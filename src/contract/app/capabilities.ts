import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { text } from './fields.js'

/** What this person may do with this backend: controls for the rest do not appear. */
export interface Capabilities {
  importUrl: boolean
  importFile: boolean
  updateVideo: boolean
  deleteVideo: boolean
  interactions: boolean
  webhook: boolean
  activity: boolean
  /** How often each part of a video was watched: `useRetention`. */
  retention: boolean
  /** The figures of some days: `usePeriodReport`. */
  periods: boolean
  /** How one viewer watched: `useViewerTimeline`. Needs a grant that shows who viewers are. */
  timeline: boolean
  /** Viewers in another order than newest first; by name only where `viewerNames` as well. */
  viewerSort: boolean
  /** Viewers by a part of their name or mail address. Needs a grant that shows who they are. */
  viewerSearch: boolean
  /** Videos by a part of their title. */
  videoSearch: boolean
  /** Whether this person is shown who viewers are; where not, names are missing and addresses are pseudonyms. */
  viewerNames: boolean
  /** Names, without telling, whose view this is: tabs with the same audience may share what they receive. */
  audience: string
  /** Names, without telling, whose account and who: what this browser keeps of a take is bound to it. */
  person: string
}

/** An older server does not name what it cannot do. */
const can = v.optional(v.boolean(), false)

const schema = v.object({
  importUrl: v.boolean(),
  importFile: v.boolean(),
  updateVideo: v.boolean(),
  deleteVideo: v.boolean(),
  interactions: v.boolean(),
  webhook: v.boolean(),
  activity: v.boolean(),
  retention: can,
  periods: can,
  timeline: can,
  viewerSort: can,
  viewerSearch: can,
  videoSearch: can,
  viewerNames: can,
  audience: text,
  person: text,
})

/** Reads what may be done. @throws HippoError `invalid_response` */
export function decodeCapabilities(body: unknown): Capabilities {
  return decodeWith(schema, body, 'The capabilities')
}
