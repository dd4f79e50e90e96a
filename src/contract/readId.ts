/** What an id has to be, in the words of a hint. */
export const idWords = 'a whole number below 2^53 or text that is not blank'

/** Reads an id as text; null for what is none. */
export function readId(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  // A larger number has already lost digits in JSON.parse and would name another video.
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? String(value) : null
}
