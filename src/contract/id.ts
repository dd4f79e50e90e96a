import * as v from 'valibot'

const decimal = /^(?:0|[1-9]\d{0,15})$/

/** An id, which Hippo writes as a number in one answer and as text in another; always text for us. */
export const id: v.GenericSchema<string | number, string> = v.pipe(
  v.union([v.string(), v.number()]),
  // A larger number has already lost digits in JSON.parse and would name another video.
  v.check(
    (value) => (typeof value === 'string' ? value.trim() !== '' : Number.isSafeInteger(value) && value >= 0),
    'a whole number below 2^53 or text that is not blank',
  ),
  v.transform(String),
)

/** Writes an id as a number where that loses nothing. */
export function encodeId(value: string): string | number {
  return decimal.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : value
}
