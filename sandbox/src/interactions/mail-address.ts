import * as v from 'valibot'

const schema = v.pipe(v.string(), v.email(), v.maxLength(320))

/** Whether a text can be a mail address. */
export function isMailAddress(value: string): boolean {
  return v.is(schema, value)
}
