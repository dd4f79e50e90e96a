import * as v from 'valibot'
import { isWebAddress } from './webAddress.js'
import { decodeMissing } from './missing.js'

const given = v.pipe(
  v.nullable(v.string()),
  v.transform((value) => decodeMissing(value)),
  v.check((value) => value === null || isWebAddress(value), 'an http(s) address'),
)

/** A link that may be missing in any of Hippo's ways. */
export const missableLink: v.GenericSchema<string | null | undefined, string | null> = v.optional(given, null)
