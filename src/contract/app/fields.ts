import * as v from 'valibot'
import type { HippoDate } from '../types.js'

/** Text that is not empty. */
export const text: v.GenericSchema<string, string> = v.pipe(v.string(), v.nonEmpty())

/** Between our own two ends numbers are numbers: whole and not negative. */
export const whole: v.GenericSchema<number, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Finite and not negative. */
export const amount: v.GenericSchema<number, number> = v.pipe(v.number(), v.finite(), v.minValue(0))

/** 0 to 100; our server has already drawn in what the vendor rounded out of range. */
export const share: v.GenericSchema<number, number> = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/** 1 and up. */
export const ordinal: v.GenericSchema<number, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Text or null. */
export const maybeText: v.GenericSchema<string | null, string | null> = v.nullable(v.string())

/** A date as our server has read it. */
export const date: v.GenericSchema<HippoDate | null, HippoDate | null> = v.nullable(
  v.object({ raw: v.string(), at: v.nullable(v.pipe(v.number(), v.finite())), timeZone: v.string() }),
)
