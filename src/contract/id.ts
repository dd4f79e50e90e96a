import * as v from 'valibot'
import { idWords, readId } from './readId.js'

const decimal = /^(?:0|[1-9]\d{0,15})$/

/** An id, which Hippo writes as a number in one answer and as text in another; always text for us. */
export const id: v.GenericSchema<string | number, string> = v.pipe(
  v.union([v.string(), v.number()]),
  v.check((value) => readId(value) !== null, idWords),
  v.transform(String),
)

/** Writes an id as a number where that loses nothing. */
export function encodeId(value: string): string | number {
  return decimal.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : value
}
