import * as v from 'valibot'
import { isWebAddress } from './webAddress.js'

/** An http(s) address, absolute or relative. Others (`javascript:`, `data:`) never get as far as an `href`. */
export const link: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check(isWebAddress, 'an http(s) address'),
)
