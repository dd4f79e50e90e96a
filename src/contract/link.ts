import * as v from 'valibot'
import { decodeMissing } from './missing.js'

function isWebAddress(text: string): boolean {
  if (text.trim() === '') return false
  try {
    return /^https?:$/.test(new URL(text, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}

/** An http(s) address, absolute or relative. Others (`javascript:`, `data:`) never get as far as an `href`. */
export const link: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check(isWebAddress, 'an http(s) address'),
)

/** A link that may be missing in any of Hippo's ways. */
export const missableLink: v.GenericSchema<string | null | undefined, string | null> = v.pipe(
  v.optional(v.nullable(v.string())),
  v.transform(decodeMissing),
  v.check((value) => value === null || isWebAddress(value), 'an http(s) address'),
)
