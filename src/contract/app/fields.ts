import * as v from 'valibot'
import type { HippoDate } from '../types.js'

/** Text that is not empty. */
export const text: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check((value) => value !== '', 'text that is not empty'),
)

/** JSON knows a nought below nought, which would be told as "-0". */
const number = v.pipe(
  v.number(),
  v.transform((value) => value + 0),
)

/** Between our own two ends numbers are numbers: whole and not negative. */
export const whole: v.GenericSchema<number, number> = v.pipe(
  number,
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'a whole number from 0'),
)

/** Not negative, and small enough to be reckoned with: times of that size stay finite. */
export const amount: v.GenericSchema<number, number> = v.pipe(
  number,
  v.check((value) => value >= 0 && value <= Number.MAX_SAFE_INTEGER, 'a finite number from 0'),
)

/** Epoch milliseconds. Beyond this no Date exists, and formatting one would throw. */
export const instant: v.GenericSchema<number, number> = v.pipe(
  v.number(),
  v.check((value) => value >= 0 && value <= 8.64e15, 'an instant'),
)

/** 0 to 100; our server has already drawn in what the vendor rounded out of range. */
export const share: v.GenericSchema<number, number> = v.pipe(
  number,
  v.check((value) => value >= 0 && value <= 100, 'a number from 0 to 100'),
)

/** 1 and up. */
export const ordinal: v.GenericSchema<number, number> = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 1, 'a whole number from 1'),
)

/** Text or null. */
export const maybeText: v.GenericSchema<string | null, string | null> = v.nullable(v.string())

/** A date as our server has read it. */
export const date: v.GenericSchema<HippoDate | null, HippoDate | null> = v.nullable(
  v.object({
    raw: v.string(),
    // Beyond this no Date exists, and formatting one would throw.
    at: v.nullable(
      v.pipe(
        v.number(),
        v.check((at) => Math.abs(at) <= 8.64e15, 'an instant'),
      ),
    ),
    timeZone: v.string(),
  }),
)
