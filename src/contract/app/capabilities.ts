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
  /** Names, without telling, whose view this is: tabs with the same audience may share what they receive. */
  audience: string
  /** Names, without telling, whose account and who: what this browser keeps of a take is bound to it. */
  person: string
}

const schema = v.object({
  importUrl: v.boolean(),
  importFile: v.boolean(),
  updateVideo: v.boolean(),
  deleteVideo: v.boolean(),
  interactions: v.boolean(),
  webhook: v.boolean(),
  activity: v.boolean(),
  audience: text,
  person: text,
})

/** Reads what may be done. @throws HippoError `invalid_response` */
export function decodeCapabilities(body: unknown): Capabilities {
  return decodeWith(schema, body, 'The capabilities')
}
