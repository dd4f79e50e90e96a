import * as v from 'valibot'
import { HippoError } from '../core/error.js'
import { decodeWith } from './decodeWith.js'

/**
 * Reads what stands under one name of an answer: our own REST keeps our shapes apart from the status beside them.
 *
 * @throws HippoError `invalid_response`, also where `decode` would blame the caller.
 */
export function decodeUnder<T>(wire: unknown, name: string, decode: (value: unknown) => T): T {
  const read = decodeWith(v.looseObject({}), wire, 'The answer')
  try {
    return decode(read[name])
  } catch (cause) {
    if (!(cause instanceof HippoError)) throw cause
    throw new HippoError('invalid_response', cause.message, { hint: `${name}: ${cause.hint ?? ''}` })
  }
}
