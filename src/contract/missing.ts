import * as v from 'valibot'

/** What Hippo writes where it knows nothing: two letters between two spaces. */
const notAvailable = ' NA '

/** Turns `" NA "`, blank text and absence into null; any other text stays as it is. */
export function decodeMissing(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === notAvailable) return null
  return value.trim() === '' ? null : value
}

/** Writes null as `" NA "`. */
export function encodeMissing(value: string | null): string {
  return value ?? notAvailable
}

const given = v.pipe(
  v.nullable(v.string()),
  v.transform((value) => decodeMissing(value)),
)

/** A text field that may be missing in any of Hippo's ways. */
export const missableText: v.GenericSchema<string | null | undefined, string | null> = v.optional(given, null)
