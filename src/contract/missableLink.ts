import * as v from 'valibot'
import { isWebAddress } from './link.js'
import { decodeMissing } from './missing.js'

/** A link that may be missing in any of Hippo's ways. */
export const missableLink: v.GenericSchema<string | null | undefined, string | null> = v.optional(
  v.pipe(
    v.nullable(v.string()),
    v.transform(decodeMissing),
    v.check((value) => value === null || isWebAddress(value), 'an http(s) address'),
  ),
  null,
)
