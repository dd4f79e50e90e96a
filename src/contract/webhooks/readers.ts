import { isWebAddress } from '../webAddress.js'
import { decodeMissing } from '../missing.js'

// No schema here: a webhook comes once, so a field that cannot be read is missing and never costs the event. With
// nothing to report, a schema would only weigh down the smallest entry of the library.

/** Text that says something. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' ? decodeMissing(value) : null
}

/** An http(s) address. */
export function readLink(value: unknown): string | null {
  const text = readText(value)
  return text !== null && isWebAddress(text) ? text : null
}

/** An id; a number that JSON has rounded would be another's. */
export function readId(value: unknown): string | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? String(value)
    : readText(value)
}

/** A number from 0 up, or decimal text of one. */
export function readAmount(value: unknown): number | null {
  const amount = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value
  return typeof amount === 'number' && amount >= 0 && amount <= 8.64e15 ? amount : null
}

/** Seconds, as milliseconds. */
export function readSeconds(value: unknown): number | null {
  const seconds = readAmount(value)
  return seconds === null ? null : readAmount(Math.round(seconds * 1000))
}
