import * as v from 'valibot'

/** Whether a text is an http(s) address, absolute or relative. */
export function isWebAddress(text: string): boolean {
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
